-- SHOP-2: the search index. Contentless: it stores words and positions, not the text a second time.
CREATE VIRTUAL TABLE `item_fts` USING fts5(
	`name`, `maker`, `detail`,
	content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'
);
--> statement-breakpoint
CREATE VIRTUAL TABLE `item_fts_term` USING fts5vocab('item_fts', 'row');
--> statement-breakpoint
CREATE TRIGGER `item_search_removed` AFTER DELETE ON `item_search` BEGIN
	DELETE FROM `item_fts` WHERE rowid = OLD.`row_id`;
END;
--> statement-breakpoint
-- SHOP-5: the counters of an item are the sum of its movements, whoever writes them.
CREATE TRIGGER `stock_movement_counted` AFTER INSERT ON `stock_movement` BEGIN
	UPDATE `item` SET
		`received_quantity` = `received_quantity` + CASE WHEN NEW.`reason` IN ('reserved', 'released') THEN 0 ELSE NEW.`delta` END,
		`allocated_quantity` = `allocated_quantity` - CASE WHEN NEW.`reason` IN ('reserved', 'released') THEN NEW.`delta` ELSE 0 END
	WHERE `id` = NEW.`item_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `stock_movement_release` BEFORE INSERT ON `stock_movement` WHEN NEW.`reason` = 'released' BEGIN
	SELECT RAISE(ABORT, 'more units released than reserved')
	WHERE NEW.`delta` + (
		SELECT coalesce(sum(`delta`), 0) FROM `stock_movement`
		WHERE `order_line_id` = NEW.`order_line_id` AND `item_id` = NEW.`item_id`
	) > 0;
END;
--> statement-breakpoint
CREATE TRIGGER `stock_movement_kept` BEFORE DELETE ON `stock_movement` BEGIN
	SELECT RAISE(ABORT, 'stock movements are never removed');
END;
--> statement-breakpoint
CREATE TRIGGER `stock_movement_fixed` BEFORE UPDATE ON `stock_movement` BEGIN
	SELECT RAISE(ABORT, 'stock movements are never changed');
END;
