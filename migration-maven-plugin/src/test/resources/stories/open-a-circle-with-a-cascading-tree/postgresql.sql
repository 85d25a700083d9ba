ALTER TABLE owners DROP CONSTRAINT owners_item_id_fkey;
