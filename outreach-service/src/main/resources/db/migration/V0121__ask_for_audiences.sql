-- Why a household is looked after stays in grid-service, which is asked whom a round is for. The ids are kept until the
-- round's tasks are made; the tasks are what remains.

create table round_audience (
  campaign_id  uuid    not null,
  round        integer not null,
  household_id uuid    not null,
  primary key (campaign_id, round, household_id),
  foreign key (campaign_id, round) references campaign_round
);

alter table campaign_round add column frozen_at timestamptz;
comment on column campaign_round.frozen_at is 'When it was known whom the round is for; null while that is being asked';

-- Rounds under way go on with what this service still knows.
insert into round_audience (campaign_id, round, household_id)
select r.campaign_id, r.number, h.id
from campaign_round r join campaign c on c.id = r.campaign_id join household h on h.care_flags && c.care_flags
where r.state = 'PREPARING';
update campaign_round set frozen_at = opened_at;

alter table household drop column care_flags;
