CREATE TABLE `order` (
	`id` text PRIMARY KEY,
	`number` text NOT NULL UNIQUE,
	`version` integer NOT NULL,
	`checkout_key` text NOT NULL UNIQUE,
	`customer_id` text NOT NULL,
	`customer_name` text NOT NULL,
	`customer_email` text NOT NULL,
	`language` text NOT NULL,
	`status` text NOT NULL,
	`placed_at` integer NOT NULL,
	`payment_due_at` integer NOT NULL,
	`policy` text NOT NULL,
	`ship_to` text NOT NULL,
	`ship_country` text NOT NULL,
	`method` text NOT NULL,
	`rate_table_id` text NOT NULL,
	`items_yen` integer NOT NULL,
	`postage_yen` integer NOT NULL,
	`total_yen` integer NOT NULL,
	`captured_yen` integer NOT NULL,
	`refund_yen` integer NOT NULL,
	`unit_count` integer NOT NULL,
	`claimed_by_run` text,
	`updated_at` integer NOT NULL,
	CONSTRAINT `fk_order_customer_id_user_id_fk` FOREIGN KEY (`customer_id`) REFERENCES `user`(`id`) ON DELETE RESTRICT,
	CONSTRAINT "order_version" CHECK(typeof("version") IN ('integer', 'null') AND "version" BETWEEN 1 AND 1000000),
	CONSTRAINT "order_language" CHECK("language" IN ('en', 'ja')),
	CONSTRAINT "order_status" CHECK("status" IN ('awaiting_payment', 'payment_completed', 'processing', 'preparing_shipment', 'partly_shipped', 'shipped', 'cancelled')),
	CONSTRAINT "order_country" CHECK("ship_country" GLOB '[A-Z][A-Z]'),
	CONSTRAINT "order_items" CHECK(typeof("items_yen") IN ('integer', 'null') AND "items_yen" >= 0),
	CONSTRAINT "order_postage" CHECK(typeof("postage_yen") IN ('integer', 'null') AND "postage_yen" >= 0),
	CONSTRAINT "order_total" CHECK("total_yen" = "items_yen" + "postage_yen"),
	CONSTRAINT "order_refunds_within_captures" CHECK("refund_yen" BETWEEN 0 AND "captured_yen"),
	CONSTRAINT "order_units" CHECK(typeof("unit_count") IN ('integer', 'null') AND "unit_count" >= 0)
);
--> statement-breakpoint
CREATE TABLE `order_event` (
	`order_id` text NOT NULL,
	`version` integer NOT NULL,
	`position` integer NOT NULL,
	`type` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	`at` integer NOT NULL,
	`data` text NOT NULL,
	CONSTRAINT `order_event_pk` PRIMARY KEY(`order_id`, `version`, `position`),
	CONSTRAINT `fk_order_event_order_id_order_id_fk` FOREIGN KEY (`order_id`) REFERENCES `order`(`id`) ON DELETE RESTRICT,
	CONSTRAINT "order_event_actor" CHECK("actor_kind" IN ('customer', 'staff', 'run', 'system'))
);
--> statement-breakpoint
CREATE TABLE `order_line` (
	`id` text PRIMARY KEY,
	`order_id` text NOT NULL,
	`position` integer NOT NULL,
	`item_id` text NOT NULL,
	`catalogue_number` text NOT NULL,
	`slug` text NOT NULL,
	`picture` text NOT NULL,
	`name` text NOT NULL,
	`unit_price_yen` integer NOT NULL,
	`unit_grams` integer NOT NULL,
	`hs_code` text NOT NULL,
	`origin_country` text NOT NULL,
	`quantity` integer NOT NULL,
	`quantity_cancelled` integer NOT NULL,
	`quantity_shipped` integer NOT NULL,
	`supply` text NOT NULL,
	`promised_precision` text,
	`promised_start` text,
	`promised_end` text,
	`expected_precision` text,
	`expected_start` text,
	`expected_end` text,
	CONSTRAINT `fk_order_line_order_id_order_id_fk` FOREIGN KEY (`order_id`) REFERENCES `order`(`id`) ON DELETE RESTRICT,
	CONSTRAINT `fk_order_line_item_id_item_id_fk` FOREIGN KEY (`item_id`) REFERENCES `item`(`id`) ON DELETE RESTRICT,
	CONSTRAINT "order_line_price" CHECK(typeof("unit_price_yen") IN ('integer', 'null') AND "unit_price_yen" >= 0),
	CONSTRAINT "order_line_grams" CHECK(typeof("unit_grams") IN ('integer', 'null') AND "unit_grams" >= 0),
	CONSTRAINT "order_line_quantity" CHECK(typeof("quantity") IN ('integer', 'null') AND "quantity" BETWEEN 1 AND 99),
	CONSTRAINT "order_line_cancelled" CHECK(typeof("quantity_cancelled") IN ('integer', 'null') AND "quantity_cancelled" >= 0),
	CONSTRAINT "order_line_shipped" CHECK(typeof("quantity_shipped") IN ('integer', 'null') AND "quantity_shipped" >= 0),
	CONSTRAINT "order_line_units" CHECK("quantity_cancelled" + "quantity_shipped" <= "quantity"),
	CONSTRAINT "order_line_supply" CHECK("supply" IN ('on_order', 'available', 'delayed', 'unobtainable')),
	CONSTRAINT "order_line_promised_precision" CHECK("promised_precision" IN ('day', 'third', 'month', 'quarter', 'half', 'year')),
	CONSTRAINT "order_line_promised" CHECK(("promised_precision" IS NULL AND "promised_start" IS NULL AND "promised_end" IS NULL) OR ("promised_precision" IS NOT NULL AND "promised_start" IS NOT NULL AND "promised_end" IS NOT NULL AND "promised_start" <= "promised_end" AND "promised_start" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND "promised_end" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
	CONSTRAINT "order_line_expected_precision" CHECK("expected_precision" IN ('day', 'third', 'month', 'quarter', 'half', 'year')),
	CONSTRAINT "order_line_expected" CHECK(("expected_precision" IS NULL AND "expected_start" IS NULL AND "expected_end" IS NULL) OR ("expected_precision" IS NOT NULL AND "expected_start" IS NOT NULL AND "expected_end" IS NOT NULL AND "expected_start" <= "expected_end" AND "expected_start" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND "expected_end" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE TABLE `email` (
	`id` text PRIMARY KEY,
	`key` text NOT NULL UNIQUE,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`due_at` integer NOT NULL,
	`lease_owner` text,
	`lease_until` integer,
	`last_error` text,
	`created_at` integer NOT NULL,
	`done_at` integer,
	`template` text NOT NULL,
	`customer_id` text,
	`order_id` text,
	`to` text NOT NULL,
	`language` text NOT NULL,
	`notification` text NOT NULL,
	`first_tried_at` integer,
	`priority` integer NOT NULL,
	`subject` text,
	`html` text,
	`text` text,
	`provider_id` text UNIQUE,
	`delivery` text,
	`delivery_at` integer,
	CONSTRAINT `fk_email_customer_id_user_id_fk` FOREIGN KEY (`customer_id`) REFERENCES `user`(`id`) ON DELETE RESTRICT,
	CONSTRAINT `fk_email_order_id_order_id_fk` FOREIGN KEY (`order_id`) REFERENCES `order`(`id`) ON DELETE RESTRICT,
	CONSTRAINT "email_template" CHECK("template" IN ('confirm_address', 'order_received', 'order_changed', 'order_cancelled', 'refund_made', 'order_shipped')),
	CONSTRAINT "email_state" CHECK("state" IN ('waiting', 'leased', 'done', 'abandoned', 'stuck')),
	CONSTRAINT "email_language" CHECK("language" IN ('en', 'ja')),
	CONSTRAINT "email_delivery" CHECK("delivery" IN ('sent', 'delivered', 'delayed', 'bounced', 'complained', 'failed', 'suppressed')),
	CONSTRAINT "email_priority" CHECK(typeof("priority") IN ('integer', 'null') AND "priority" >= 0)
);
--> statement-breakpoint
CREATE TABLE `intent` (
	`id` text PRIMARY KEY,
	`key` text NOT NULL UNIQUE,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`due_at` integer NOT NULL,
	`lease_owner` text,
	`lease_until` integer,
	`last_error` text,
	`created_at` integer NOT NULL,
	`done_at` integer,
	`kind` text NOT NULL,
	`order_id` text NOT NULL,
	`payment_id` text NOT NULL,
	`refund_id` text,
	`amount_yen` integer NOT NULL,
	CONSTRAINT `fk_intent_order_id_order_id_fk` FOREIGN KEY (`order_id`) REFERENCES `order`(`id`) ON DELETE RESTRICT,
	CONSTRAINT "intent_kind" CHECK("kind" IN ('open_payment', 'capture_payment', 'refund_payment', 'check_payment', 'check_refund')),
	CONSTRAINT "intent_state" CHECK("state" IN ('waiting', 'leased', 'done', 'abandoned', 'stuck')),
	CONSTRAINT "intent_amount" CHECK(typeof("amount_yen") IN ('integer', 'null') AND "amount_yen" >= 0)
);
--> statement-breakpoint
CREATE TABLE `payment` (
	`id` text PRIMARY KEY,
	`order_id` text NOT NULL,
	`position` integer NOT NULL,
	`amount_yen` integer NOT NULL,
	`status` text NOT NULL,
	`requested_at` integer NOT NULL,
	`provider_order_id` text UNIQUE,
	`approve_url` text,
	`expires_at` integer,
	`capture_id` text UNIQUE,
	`captured_yen` integer NOT NULL,
	`captured_at` integer,
	`refund_yen` integer DEFAULT 0 NOT NULL,
	CONSTRAINT `fk_payment_order_id_order_id_fk` FOREIGN KEY (`order_id`) REFERENCES `order`(`id`) ON DELETE RESTRICT,
	CONSTRAINT "payment_amount" CHECK("amount_yen" > 0),
	CONSTRAINT "payment_captured" CHECK(typeof("captured_yen") IN ('integer', 'null') AND "captured_yen" >= 0),
	CONSTRAINT "payment_status" CHECK("status" IN ('requested', 'open', 'approved', 'pending', 'captured', 'failed', 'superseded')),
	CONSTRAINT "payment_capture" CHECK(("status" = 'captured') = ("captured_yen" > 0)),
	CONSTRAINT "payment_refunds_within_capture" CHECK("refund_yen" BETWEEN 0 AND "captured_yen")
);
--> statement-breakpoint
CREATE TABLE `refund` (
	`id` text PRIMARY KEY,
	`order_id` text NOT NULL,
	`position` integer NOT NULL,
	`payment_id` text NOT NULL,
	`amount_yen` integer NOT NULL,
	`status` text NOT NULL,
	`reason` text NOT NULL,
	`requested_at` integer NOT NULL,
	`provider_refund_id` text UNIQUE,
	`completed_at` integer,
	CONSTRAINT `fk_refund_order_id_order_id_fk` FOREIGN KEY (`order_id`) REFERENCES `order`(`id`) ON DELETE RESTRICT,
	CONSTRAINT `fk_refund_payment_id_payment_id_fk` FOREIGN KEY (`payment_id`) REFERENCES `payment`(`id`) ON DELETE RESTRICT,
	CONSTRAINT "refund_amount" CHECK("amount_yen" > 0),
	CONSTRAINT "refund_status" CHECK("status" IN ('requested', 'pending', 'completed', 'failed')),
	CONSTRAINT "refund_reason" CHECK("reason" IN ('lines_cancelled', 'paid_too_much', 'retried'))
);
--> statement-breakpoint
CREATE TABLE `run` (
	`id` text PRIMARY KEY,
	`slot` text NOT NULL UNIQUE,
	`state` text NOT NULL,
	`started_by` text NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`lease_owner` text NOT NULL,
	`lease_until` integer NOT NULL,
	CONSTRAINT "run_state" CHECK("state" IN ('running', 'finished'))
);
--> statement-breakpoint
CREATE TABLE `run_order` (
	`run_id` text NOT NULL,
	`order_id` text NOT NULL,
	`outcome` text NOT NULL,
	`refusal` text,
	`at` integer NOT NULL,
	CONSTRAINT `run_order_pk` PRIMARY KEY(`run_id`, `order_id`),
	CONSTRAINT `fk_run_order_run_id_run_id_fk` FOREIGN KEY (`run_id`) REFERENCES `run`(`id`) ON DELETE CASCADE,
	CONSTRAINT `fk_run_order_order_id_order_id_fk` FOREIGN KEY (`order_id`) REFERENCES `order`(`id`) ON DELETE RESTRICT,
	CONSTRAINT "run_order_outcome" CHECK("outcome" IN ('moved', 'blocked'))
);
--> statement-breakpoint
CREATE TABLE `setting` (
	`name` text PRIMARY KEY,
	`value` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `shipment` (
	`id` text PRIMARY KEY,
	`order_id` text NOT NULL,
	`position` integer NOT NULL,
	`status` text NOT NULL,
	`method` text NOT NULL,
	`packed_grams` integer NOT NULL,
	`tracking_number` text,
	`prepared_at` integer NOT NULL,
	`shipped_at` integer,
	CONSTRAINT `fk_shipment_order_id_order_id_fk` FOREIGN KEY (`order_id`) REFERENCES `order`(`id`) ON DELETE RESTRICT,
	CONSTRAINT "shipment_status" CHECK("status" IN ('preparing', 'shipped')),
	CONSTRAINT "shipment_grams" CHECK(typeof("packed_grams") IN ('integer', 'null') AND "packed_grams" BETWEEN 1 AND 30000)
);
--> statement-breakpoint
CREATE TABLE `shipment_line` (
	`shipment_id` text NOT NULL,
	`order_line_id` text NOT NULL,
	`quantity` integer NOT NULL,
	CONSTRAINT `shipment_line_pk` PRIMARY KEY(`shipment_id`, `order_line_id`),
	CONSTRAINT `fk_shipment_line_shipment_id_shipment_id_fk` FOREIGN KEY (`shipment_id`) REFERENCES `shipment`(`id`) ON DELETE RESTRICT,
	CONSTRAINT `fk_shipment_line_order_line_id_order_line_id_fk` FOREIGN KEY (`order_line_id`) REFERENCES `order_line`(`id`) ON DELETE RESTRICT,
	CONSTRAINT "shipment_line_quantity" CHECK(typeof("quantity") IN ('integer', 'null') AND "quantity" BETWEEN 1 AND 99)
);
--> statement-breakpoint
CREATE TABLE `webhook_event` (
	`provider` text NOT NULL,
	`id` text NOT NULL,
	`type` text NOT NULL,
	`body` text NOT NULL,
	`received_at` integer NOT NULL,
	`handled_at` integer,
	`outcome` text,
	CONSTRAINT `webhook_event_pk` PRIMARY KEY(`provider`, `id`),
	CONSTRAINT "webhook_event_provider" CHECK("provider" IN ('paypal', 'resend'))
);
--> statement-breakpoint
CREATE INDEX `order_customer_index` ON `order` (`customer_id`,`placed_at`,`id`);--> statement-breakpoint
CREATE INDEX `order_placed_at_index` ON `order` (`placed_at`,`id`);--> statement-breakpoint
CREATE INDEX `order_status_index` ON `order` (`status`,`placed_at`,`id`);--> statement-breakpoint
CREATE INDEX `order_payment_due_index` ON `order` (`status`,`payment_due_at`);--> statement-breakpoint
CREATE INDEX `order_customer_email_index` ON `order` (`customer_email`,`placed_at`,`id`);--> statement-breakpoint
CREATE INDEX `order_event_at_index` ON `order_event` (`at`);--> statement-breakpoint
CREATE INDEX `order_line_order_index` ON `order_line` (`order_id`,`position`);--> statement-breakpoint
CREATE INDEX `order_line_item_index` ON `order_line` (`item_id`,`order_id`);--> statement-breakpoint
CREATE INDEX `email_due_index` ON `email` (`state`,`priority`,`due_at`);--> statement-breakpoint
CREATE INDEX `email_order_index` ON `email` (`order_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `email_customer_index` ON `email` (`customer_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `email_created_index` ON `email` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `intent_due_index` ON `intent` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `intent_order_index` ON `intent` (`order_id`);--> statement-breakpoint
CREATE INDEX `intent_payment_index` ON `intent` (`payment_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `payment_one_live` ON `payment` (`order_id`) WHERE status IN ('requested', 'open', 'approved', 'pending');--> statement-breakpoint
CREATE INDEX `payment_order_index` ON `payment` (`order_id`,`position`);--> statement-breakpoint
CREATE INDEX `refund_order_index` ON `refund` (`order_id`,`position`);--> statement-breakpoint
CREATE INDEX `refund_payment_index` ON `refund` (`payment_id`);--> statement-breakpoint
CREATE INDEX `refund_status_index` ON `refund` (`status`,`requested_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `run_one_at_a_time` ON `run` (`state`) WHERE "run"."state" = 'running';--> statement-breakpoint
CREATE INDEX `run_started_index` ON `run` (`started_at`,`id`);--> statement-breakpoint
CREATE INDEX `run_order_order_index` ON `run_order` (`order_id`);--> statement-breakpoint
CREATE INDEX `shipment_order_index` ON `shipment` (`order_id`,`position`);--> statement-breakpoint
CREATE INDEX `shipment_tracking_index` ON `shipment` (`tracking_number`);--> statement-breakpoint
CREATE INDEX `webhook_event_unhandled_index` ON `webhook_event` (`handled_at`,`received_at`);