-- Posts begin and end: whoever owes the next step of a waiting matter from then on is told, at the community too.

insert into topic (code, topic_class, subject_type, name) values
  ('WORK_ENTRUSTED', 'SERVICE', 'GRIEVANCE', '转由社区处理提醒');

insert into notification_rule (code, event_type, only_if, audience, topic, template_key, channels, priority,
  expires_after_hours) values
  ('owner-entrusted', 'linli.grievance.entrusted.v1', null, 'OWNER', 'WORK_ENTRUSTED', 'owner-entrusted',
    '["IN_APP"]', 3, 72);

insert into message_template (template_key, channel, language, version, provider_template_id, page, fields,
  published_at) values
  ('owner-entrusted', 'IN_APP', 'zh', 1, null, null, '{
    "title": "有诉求转由您处理",
    "text": "{areaName}的“{itemName}”(编号{number})因岗位变动转由您受理或派单,答复期限{dueAt}。"}', now());
