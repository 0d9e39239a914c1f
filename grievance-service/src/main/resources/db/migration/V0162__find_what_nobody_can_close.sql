-- What is replied to and can be closed by nobody but its handler is looked for by place and handler.
create index grievance_replied on grievance (area_path, handler_account_id, owner_level) where status = 'REPLIED';

-- What nobody has and whose owner is not known is looked for by place.
create index grievance_unassigned_place on grievance (area_path) where status in ('SUBMITTED', 'ACCEPTED', 'REOPENED');
