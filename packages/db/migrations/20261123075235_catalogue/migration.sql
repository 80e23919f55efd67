CREATE TABLE `address` (
	`id` text PRIMARY KEY,
	`customer_id` text NOT NULL,
	`label` text DEFAULT '' NOT NULL,
	`recipient` text NOT NULL,
	`line1` text NOT NULL,
	`line2` text DEFAULT '' NOT NULL,
	`city` text NOT NULL,
	`region` text DEFAULT '' NOT NULL,
	`postal_code` text DEFAULT '' NOT NULL,
	`country` text NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`is_default` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT `fk_address_customer_id_user_id_fk` FOREIGN KEY (`customer_id`) REFERENCES `user`(`id`) ON DELETE CASCADE,
	CONSTRAINT "address_recipient" CHECK(length("recipient") BETWEEN 1 AND 200),
	CONSTRAINT "address_line1" CHECK(length("line1") BETWEEN 1 AND 300),
	CONSTRAINT "address_country" CHECK("country" GLOB '[A-Z][A-Z]')
);
--> statement-breakpoint
CREATE TABLE `account` (
	`id` text PRIMARY KEY,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT `fk_account_user_id_user_id_fk` FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `passkey` (
	`id` text PRIMARY KEY,
	`name` text,
	`public_key` text NOT NULL,
	`user_id` text NOT NULL,
	`credential_id` text NOT NULL UNIQUE,
	`counter` integer NOT NULL,
	`device_type` text NOT NULL,
	`backed_up` integer NOT NULL,
	`transports` text,
	`created_at` integer,
	`aaguid` text,
	CONSTRAINT `fk_passkey_user_id_user_id_fk` FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `rate_limit` (
	`id` text PRIMARY KEY,
	`key` text NOT NULL UNIQUE,
	`count` integer NOT NULL,
	`last_request` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY,
	`expires_at` integer NOT NULL,
	`token` text NOT NULL UNIQUE,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`user_id` text NOT NULL,
	CONSTRAINT `fk_session_user_id_user_id_fk` FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `two_factor` (
	`id` text PRIMARY KEY,
	`secret` text NOT NULL,
	`backup_codes` text NOT NULL,
	`user_id` text NOT NULL,
	`verified` integer DEFAULT true,
	`failed_verification_count` integer DEFAULT 0,
	`locked_until` integer,
	CONSTRAINT `fk_two_factor_user_id_user_id_fk` FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY,
	`name` text NOT NULL,
	`email` text NOT NULL UNIQUE,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`two_factor_enabled` integer DEFAULT false,
	`language` text DEFAULT 'en' NOT NULL,
	`time_zone` text DEFAULT 'Asia/Tokyo' NOT NULL,
	`display_currency` text DEFAULT 'JPY' NOT NULL,
	`phone` text,
	`staff_role` text,
	`erased_at` integer,
	CONSTRAINT "user_language" CHECK("language" IN ('en', 'ja')),
	CONSTRAINT "user_staff_role" CHECK("staff_role" IN ('owner', 'fulfilment', 'support', 'moderator'))
);
--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `cart` (
	`id` text PRIMARY KEY,
	`token_hash` text UNIQUE,
	`customer_id` text UNIQUE,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT `fk_cart_customer_id_user_id_fk` FOREIGN KEY (`customer_id`) REFERENCES `user`(`id`) ON DELETE CASCADE,
	CONSTRAINT "cart_owner" CHECK(("token_hash" IS NULL) <> ("customer_id" IS NULL))
);
--> statement-breakpoint
CREATE TABLE `cart_line` (
	`id` text PRIMARY KEY,
	`cart_id` text NOT NULL,
	`item_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`added_at` integer NOT NULL,
	CONSTRAINT `fk_cart_line_cart_id_cart_id_fk` FOREIGN KEY (`cart_id`) REFERENCES `cart`(`id`) ON DELETE CASCADE,
	CONSTRAINT `fk_cart_line_item_id_item_id_fk` FOREIGN KEY (`item_id`) REFERENCES `item`(`id`) ON DELETE CASCADE,
	CONSTRAINT "cart_line_quantity" CHECK(typeof("quantity") IN ('integer', 'null') AND "quantity" BETWEEN 1 AND 99)
);
--> statement-breakpoint
CREATE TABLE `item` (
	`id` text PRIMARY KEY,
	`catalogue_number` text NOT NULL UNIQUE,
	`slug` text NOT NULL UNIQUE,
	`name_en` text NOT NULL,
	`name_ja` text NOT NULL,
	`description_en` text NOT NULL,
	`description_ja` text NOT NULL,
	`category` text NOT NULL,
	`maker_en` text NOT NULL,
	`maker_ja` text NOT NULL,
	`price_yen` integer NOT NULL,
	`weight_grams` integer NOT NULL,
	`length_mm` integer,
	`width_mm` integer,
	`height_mm` integer,
	`hs_code` text NOT NULL,
	`origin_country` text NOT NULL,
	`picture` text NOT NULL,
	`release_precision` text,
	`release_start` text,
	`release_end` text,
	`availability_kind` text NOT NULL,
	`expected_precision` text,
	`expected_start` text,
	`expected_end` text,
	`orders_until` text,
	`limit_quantity` integer,
	`received_quantity` integer DEFAULT 0 NOT NULL,
	`allocated_quantity` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "item_name_en" CHECK(length("name_en") BETWEEN 1 AND 120),
	CONSTRAINT "item_name_ja" CHECK(length("name_ja") BETWEEN 1 AND 120),
	CONSTRAINT "item_category" CHECK("category" IN ('figures', 'plush', 'model-kits', 'games', 'toys-and-puzzles', 'music', 'books-and-magazines', 'stationery', 'tea-and-sweets', 'kitchen-and-tableware', 'apparel-and-bags', 'traditional-crafts', 'beauty')),
	CONSTRAINT "item_price" CHECK(typeof("price_yen") IN ('integer', 'null') AND "price_yen" >= 0),
	CONSTRAINT "item_weight" CHECK(typeof("weight_grams") IN ('integer', 'null') AND "weight_grams" BETWEEN 1 AND 30000),
	CONSTRAINT "item_dimensions" CHECK(("length_mm" IS NULL) = ("width_mm" IS NULL) AND ("length_mm" IS NULL) = ("height_mm" IS NULL) AND ("length_mm" IS NULL OR min("length_mm", "width_mm", "height_mm") > 0)),
	CONSTRAINT "item_hs_code" CHECK("hs_code" GLOB '[0-9][0-9][0-9][0-9][0-9][0-9]'),
	CONSTRAINT "item_origin_country" CHECK("origin_country" GLOB '[A-Z][A-Z]'),
	CONSTRAINT "item_release_precision" CHECK("release_precision" IN ('day', 'third', 'month', 'quarter', 'half', 'year')),
	CONSTRAINT "item_release" CHECK(("release_precision" IS NULL AND "release_start" IS NULL AND "release_end" IS NULL) OR ("release_precision" IS NOT NULL AND "release_start" IS NOT NULL AND "release_end" IS NOT NULL AND "release_start" <= "release_end" AND "release_start" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND "release_end" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
	CONSTRAINT "item_availability_kind" CHECK("availability_kind" IN ('in_stock', 'on_order', 'pre_order', 'ended')),
	CONSTRAINT "item_expected_precision" CHECK("expected_precision" IN ('day', 'third', 'month', 'quarter', 'half', 'year')),
	CONSTRAINT "item_expected" CHECK(("expected_precision" IS NULL AND "expected_start" IS NULL AND "expected_end" IS NULL) OR ("expected_precision" IS NOT NULL AND "expected_start" IS NOT NULL AND "expected_end" IS NOT NULL AND "expected_start" <= "expected_end" AND "expected_start" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND "expected_end" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
	CONSTRAINT "item_orders_until" CHECK("orders_until" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "item_limit_quantity" CHECK(typeof("limit_quantity") IN ('integer', 'null') AND "limit_quantity" >= 0),
	CONSTRAINT "item_received_quantity" CHECK(typeof("received_quantity") IN ('integer', 'null') AND "received_quantity" >= 0),
	CONSTRAINT "item_allocated_quantity" CHECK(typeof("allocated_quantity") IN ('integer', 'null') AND "allocated_quantity" >= 0),
	CONSTRAINT "item_not_oversold" CHECK(CASE "availability_kind" WHEN 'in_stock' THEN "allocated_quantity" <= "received_quantity" WHEN 'ended' THEN 1 ELSE "limit_quantity" IS NULL OR "allocated_quantity" <= "limit_quantity" END)
);
--> statement-breakpoint
CREATE TABLE `item_search` (
	`row_id` integer PRIMARY KEY AUTOINCREMENT,
	`item_id` text NOT NULL UNIQUE,
	`item_version` integer NOT NULL,
	CONSTRAINT `fk_item_search_item_id_item_id_fk` FOREIGN KEY (`item_id`) REFERENCES `item`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `search_word_gram` (
	`gram` text NOT NULL,
	`word` text NOT NULL,
	CONSTRAINT `search_word_gram_pk` PRIMARY KEY(`gram`, `word`)
);
--> statement-breakpoint
CREATE TABLE `review` (
	`id` text PRIMARY KEY,
	`item_id` text NOT NULL,
	`customer_id` text,
	`kind` text NOT NULL,
	`rating` integer,
	`body` text NOT NULL,
	`language` text NOT NULL,
	`display_name` text NOT NULL,
	`verified_purchase` integer DEFAULT false NOT NULL,
	`state` text DEFAULT 'published' NOT NULL,
	`removal_reason` text,
	`removed_by` text,
	`removed_at` integer,
	`appeal_text` text,
	`appealed_at` integer,
	`appeal_outcome` text,
	`appeal_decided_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT `fk_review_item_id_item_id_fk` FOREIGN KEY (`item_id`) REFERENCES `item`(`id`) ON DELETE RESTRICT,
	CONSTRAINT `fk_review_customer_id_user_id_fk` FOREIGN KEY (`customer_id`) REFERENCES `user`(`id`) ON DELETE SET NULL,
	CONSTRAINT `fk_review_removed_by_user_id_fk` FOREIGN KEY (`removed_by`) REFERENCES `user`(`id`) ON DELETE SET NULL,
	CONSTRAINT "review_kind" CHECK("kind" IN ('review', 'pre_release_comment')),
	CONSTRAINT "review_state" CHECK("state" IN ('published', 'removed')),
	CONSTRAINT "review_language" CHECK("language" IN ('en', 'ja')),
	CONSTRAINT "review_appeal_outcome" CHECK("appeal_outcome" IN ('upheld', 'restored')),
	CONSTRAINT "review_rating" CHECK(typeof("rating") IN ('integer', 'null') AND "rating" BETWEEN 1 AND 5),
	CONSTRAINT "review_rating_by_kind" CHECK(("kind" = 'review') = ("rating" IS NOT NULL)),
	CONSTRAINT "review_removal" CHECK(("state" = 'removed') = ("removal_reason" IS NOT NULL AND "removed_at" IS NOT NULL))
);
--> statement-breakpoint
CREATE TABLE `review_revision` (
	`id` text PRIMARY KEY,
	`review_id` text NOT NULL,
	`rating` integer,
	`body` text NOT NULL,
	`replaced_at` integer NOT NULL,
	CONSTRAINT `fk_review_revision_review_id_review_id_fk` FOREIGN KEY (`review_id`) REFERENCES `review`(`id`) ON DELETE CASCADE,
	CONSTRAINT "review_revision_rating" CHECK(typeof("rating") IN ('integer', 'null') AND "rating" BETWEEN 1 AND 5)
);
--> statement-breakpoint
CREATE TABLE `stock_movement` (
	`id` text PRIMARY KEY,
	`item_id` text NOT NULL,
	`delta` integer NOT NULL,
	`reason` text NOT NULL,
	`order_line_id` text,
	`at` integer NOT NULL,
	CONSTRAINT `fk_stock_movement_item_id_item_id_fk` FOREIGN KEY (`item_id`) REFERENCES `item`(`id`) ON DELETE RESTRICT,
	CONSTRAINT "stock_movement_reason" CHECK("reason" IN ('initial', 'import', 'reserved', 'released', 'adjusted')),
	CONSTRAINT "stock_movement_delta" CHECK(typeof("delta") = 'integer' AND CASE "reason" WHEN 'reserved' THEN "delta" < 0 WHEN 'released' THEN "delta" > 0 ELSE "delta" <> 0 END),
	CONSTRAINT "stock_movement_order_line" CHECK(("reason" IN ('reserved', 'released')) = ("order_line_id" IS NOT NULL))
);
--> statement-breakpoint
CREATE INDEX `address_customer_index` ON `address` (`customer_id`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `address_one_default` ON `address` (`customer_id`) WHERE "address"."is_default" = 1;--> statement-breakpoint
CREATE INDEX `account_user_id_index` ON `account` (`user_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `account_provider_account_unique` ON `account` (`provider_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `passkey_user_id_index` ON `passkey` (`user_id`);--> statement-breakpoint
CREATE INDEX `session_user_id_index` ON `session` (`user_id`);--> statement-breakpoint
CREATE INDEX `session_expires_at_index` ON `session` (`expires_at`);--> statement-breakpoint
CREATE INDEX `two_factor_secret_index` ON `two_factor` (`secret`);--> statement-breakpoint
CREATE INDEX `two_factor_user_id_index` ON `two_factor` (`user_id`);--> statement-breakpoint
CREATE INDEX `user_staff_role_index` ON `user` (`staff_role`);--> statement-breakpoint
CREATE INDEX `user_created_at_index` ON `user` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `verification_identifier_index` ON `verification` (`identifier`);--> statement-breakpoint
CREATE INDEX `verification_expires_at_index` ON `verification` (`expires_at`);--> statement-breakpoint
CREATE INDEX `cart_updated_at_index` ON `cart` (`updated_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `cart_line_one_per_item` ON `cart_line` (`cart_id`,`item_id`);--> statement-breakpoint
CREATE INDEX `cart_line_item_index` ON `cart_line` (`item_id`);--> statement-breakpoint
CREATE INDEX `item_created_at_index` ON `item` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `item_price_index` ON `item` (`price_yen`,`id`);--> statement-breakpoint
CREATE INDEX `item_release_index` ON `item` (`release_end`,`id`);--> statement-breakpoint
CREATE INDEX `item_category_index` ON `item` (`category`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `item_maker_index` ON `item` (`maker_en`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `item_availability_index` ON `item` (`availability_kind`,`created_at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `review_one_per_customer_and_item` ON `review` (`customer_id`,`item_id`,`kind`);--> statement-breakpoint
CREATE INDEX `review_item_index` ON `review` (`item_id`,`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `review_state_index` ON `review` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `review_removed_by_index` ON `review` (`removed_by`);--> statement-breakpoint
CREATE INDEX `review_revision_review_index` ON `review_revision` (`review_id`,`replaced_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `stock_movement_reserved_once` ON `stock_movement` (`order_line_id`) WHERE "stock_movement"."reason" = 'reserved';--> statement-breakpoint
CREATE INDEX `stock_movement_item_index` ON `stock_movement` (`item_id`,`at`);--> statement-breakpoint
CREATE INDEX `stock_movement_order_line_index` ON `stock_movement` (`order_line_id`);