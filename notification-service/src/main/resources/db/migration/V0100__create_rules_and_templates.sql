-- Who is told what, as data: rules choose, topics classify, templates say it.

create table topic (
  code         text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,63}$'),
  topic_class  text not null check (topic_class in ('LEGAL', 'SERVICE', 'ALERT', 'INFO')),
  subject_type text not null check (subject_type in ('GRIEVANCE')),
  name         text not null check (length(name) <= 40)
);

create table notification_rule (
  code                text     primary key check (code ~ '^[a-z][a-z0-9-]{1,63}$'),
  event_type          text     not null check (event_type ~ '^linli\.[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*\.v[1-9][0-9]*$'),
  only_if             jsonb    check (jsonb_typeof(only_if) = 'object'),
  audience            text     not null check (audience in ('RESIDENT', 'HANDLER')),
  topic               text     not null references topic,
  template_key        text     not null,
  channels            jsonb    not null check (jsonb_typeof(channels) = 'array' and jsonb_array_length(channels) > 0),
  priority            smallint not null check (priority between 1 and 9),
  expires_after_hours integer  not null check (expires_after_hours between 1 and 720),
  active              boolean  not null default true
);
create index notification_rule_event on notification_rule (event_type) where active;

comment on column notification_rule.only_if is
  'Members of the event''s data that must have a value, or one of a list: {"satisfaction": [1, 2]}; null for always';
comment on column notification_rule.priority is '1 goes first; alarms never wait behind a broadcast';

create table message_template (
  template_key         text        not null check (template_key ~ '^[a-z][a-z0-9-]{1,63}$'),
  channel              text        not null check (channel in ('IN_APP', 'WECHAT_SUBSCRIBE')),
  language             text        not null check (language in ('zh')),
  version              integer     not null check (version > 0),
  provider_template_id text,
  page                 text,
  fields               jsonb       not null check (jsonb_typeof(fields) = 'object'),
  published_at         timestamptz,
  primary key (template_key, channel, language, version),
  constraint a_provider_knows_its_own_template check
    ((channel = 'WECHAT_SUBSCRIBE') = (provider_template_id is not null))
);

-- What people were sent must stay readable: a published version is final, a change is a new version.
create function message_template_guard() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'a published template never changes; publish a new version' using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$$;

create trigger message_template_guard before update or delete on message_template
  for each row execute function message_template_guard();
