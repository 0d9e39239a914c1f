-- Whatever leaves a matter waiting is told to somebody who can take the next step: what is filed, taken back or taken up
-- again to those who dispatch it, what is replied to those who check and close it. Where no post of the place can, the
-- event that it went up tells the level above.

insert into topic (code, topic_class, subject_type, name) values
  ('WORK_FILED',    'SERVICE', 'GRIEVANCE', '新诉求提醒'),
  ('WORK_RECALLED', 'SERVICE', 'GRIEVANCE', '收回待派提醒'),
  ('WORK_TO_CHECK', 'SERVICE', 'GRIEVANCE', '待核查提醒');

-- Of one person who answered and dispatches, the message that asks to dispatch goes before the one that only tells.
insert into notification_rule (code, event_type, only_if, audience, topic, template_key, channels, priority,
  expires_after_hours) values
  ('owner-filed',    'linli.grievance.filed.v1',    '{"ownerLevel": "COMMUNITY"}', 'OWNER', 'WORK_FILED',
    'owner-filed', '["IN_APP"]', 3, 72),
  ('owner-recalled', 'linli.grievance.recalled.v1', '{"ownerLevel": "COMMUNITY"}', 'OWNER', 'WORK_RECALLED',
    'owner-recalled', '["IN_APP"]', 3, 72),
  ('owner-reopened', 'linli.grievance.reopened.v1', '{"ownerLevel": "COMMUNITY"}', 'OWNER', 'WORK_REOPENED',
    'owner-reopened', '["IN_APP"]', 2, 72),
  ('owner-replied',  'linli.grievance.replied.v1',  null,                          'OWNER', 'WORK_TO_CHECK',
    'owner-replied', '["IN_APP"]', 6, 168);

insert into message_template (template_key, channel, language, version, provider_template_id, page, fields,
  published_at) values
  ('owner-filed', 'IN_APP', 'zh', 1, null, null, '{
    "title": "有新的诉求待受理",
    "text": "{areaName}的“{itemName}”(编号{number})刚提交,请受理或派单,答复期限{dueAt}。"}', now()),
  ('owner-recalled', 'IN_APP', 'zh', 1, null, null, '{
    "title": "有诉求待重新派单",
    "text": "{areaName}的“{itemName}”(编号{number})已从办理人处收回,原因:{reasonText}。请重新派单,答复期限{dueAt}。"}', now()),
  ('owner-reopened', 'IN_APP', 'zh', 1, null, null, '{
    "title": "有诉求被要求重办",
    "text": "{areaName}的“{itemName}”(编号{number})被要求重新办理,原因:{reasonText}。请重新派单,答复期限{dueAt}。"}', now()),
  ('owner-replied', 'IN_APP', 'zh', 1, null, null, '{
    "title": "有诉求待核查办结",
    "text": "{areaName}的“{itemName}”(编号{number})已答复,办理结果:{outcomeText}。请核查后办结。"}', now());
