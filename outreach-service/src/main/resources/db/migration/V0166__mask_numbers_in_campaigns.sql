-- Numbers of persons leave the texts of campaigns. What is there counts as rules 0, and so does what a replica of the version
-- before writes meanwhile; the service masks it when it starts and now and then.
alter table campaign add column numbers_masked_by integer not null default 0;
comment on column campaign.numbers_masked_by is 'By which rules numbers became stars in title and goal; a job carries over what lesser ones did';
create index campaign_numbers_masked_by on campaign (numbers_masked_by, id);
