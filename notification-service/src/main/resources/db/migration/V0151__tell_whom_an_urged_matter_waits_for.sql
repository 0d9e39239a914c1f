-- An urged matter that nobody has waits for whoever has to dispatch it; whoever had it once is not its handler any more.

update notification_rule set only_if = '{"ownerLevel": "HANDLER"}' where code = 'handler-urged';

insert into notification_rule (code, event_type, only_if, audience, topic, template_key, channels, priority,
  expires_after_hours) values
  ('owner-urged', 'linli.grievance.urged.v1', null, 'OWNER', 'WORK_URGED', 'owner-urged', '["IN_APP"]', 3, 72);

insert into message_template (template_key, channel, language, version, provider_template_id, page, fields,
  published_at) values
  ('owner-urged', 'IN_APP', 'zh', 1, null, null, '{
    "title": "诉求人催办",
    "text": "{areaName}的“{itemName}”(编号{number})尚未派单,诉求人催办,请尽快派单并于{dueAt}前答复。"}', now());
