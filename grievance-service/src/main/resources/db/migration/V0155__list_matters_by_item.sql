-- A list of a rare item finds its matters without reading all others on the way.
create index grievance_item on grievance (item_code, id desc);
