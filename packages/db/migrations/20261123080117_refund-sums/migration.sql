-- PAY-5: the sum of a payment's refunds is kept by the database itself, and its CHECK refuses more than was captured,
-- whoever writes the row. A failed refund gives its amount free.
CREATE TRIGGER `refund_added` AFTER INSERT ON `refund` WHEN NEW.`status` <> 'failed' BEGIN
	UPDATE `payment` SET `refund_yen` = `refund_yen` + NEW.`amount_yen` WHERE `id` = NEW.`payment_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `refund_failed` AFTER UPDATE OF `status` ON `refund` WHEN NEW.`status` = 'failed' AND OLD.`status` <> 'failed' BEGIN
	UPDATE `payment` SET `refund_yen` = `refund_yen` - NEW.`amount_yen` WHERE `id` = NEW.`payment_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `refund_fixed` BEFORE UPDATE ON `refund`
WHEN NEW.`amount_yen` <> OLD.`amount_yen` OR NEW.`payment_id` <> OLD.`payment_id` OR (OLD.`status` IN ('completed', 'failed') AND NEW.`status` <> OLD.`status`) BEGIN
	SELECT RAISE(ABORT, 'a refund keeps its amount, its payment and its end');
END;
--> statement-breakpoint
CREATE TRIGGER `refund_kept` BEFORE DELETE ON `refund` BEGIN
	SELECT RAISE(ABORT, 'refunds are never removed');
END;
--> statement-breakpoint
-- The timeline is the audit log: only ever longer.
CREATE TRIGGER `order_event_fixed` BEFORE UPDATE ON `order_event` BEGIN
	SELECT RAISE(ABORT, 'events are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `order_event_kept` BEFORE DELETE ON `order_event` BEGIN
	SELECT RAISE(ABORT, 'events are never removed');
END;
