-- A matter changes hands: whoever gets it, loses it or has to give it to somebody anew is told, and so is the resident.

alter table notification_rule drop constraint notification_rule_audience_check;
alter table notification_rule add constraint notification_rule_audience_check
  check (audience in ('RESIDENT', 'HANDLER', 'PREVIOUS_HANDLER', 'OWNER'));

insert into topic (code, topic_class, subject_type, name) values
  ('GRIEVANCE_TRANSFERRED', 'SERVICE', 'GRIEVANCE', '诉求转办'),
  ('WORK_WITHDRAWN',        'SERVICE', 'GRIEVANCE', '诉求调走'),
  ('WORK_RETURNED',         'SERVICE', 'GRIEVANCE', '退单提醒'),
  ('WORK_URGED',            'SERVICE', 'GRIEVANCE', '催办提醒'),
  ('WORK_ESCALATED',        'SERVICE', 'GRIEVANCE', '无人受理提醒');

insert into notification_rule (code, event_type, only_if, audience, topic, template_key, channels, priority,
  expires_after_hours) values
  ('resident-transferred', 'linli.grievance.transferred.v1', null, 'RESIDENT', 'GRIEVANCE_TRANSFERRED',
    'resident-transferred', '["IN_APP", "WECHAT_SUBSCRIBE"]', 5, 72),
  ('handler-transferred',  'linli.grievance.transferred.v1', null, 'HANDLER', 'WORK_ASSIGNED',
    'handler-transferred', '["IN_APP", "WECHAT_SUBSCRIBE"]', 3, 24),
  ('previous-transferred', 'linli.grievance.transferred.v1', '{"by": "STEERER"}', 'PREVIOUS_HANDLER', 'WORK_WITHDRAWN',
    'previous-withdrawn', '["IN_APP"]', 5, 72),
  ('previous-recalled',    'linli.grievance.recalled.v1', null, 'PREVIOUS_HANDLER', 'WORK_WITHDRAWN',
    'previous-withdrawn', '["IN_APP"]', 5, 72),
  ('owner-returned',       'linli.grievance.returned.v1', null, 'OWNER', 'WORK_RETURNED',
    'owner-returned', '["IN_APP"]', 3, 72),
  ('handler-urged',        'linli.grievance.urged.v1', null, 'HANDLER', 'WORK_URGED',
    'handler-urged', '["IN_APP", "WECHAT_SUBSCRIBE"]', 3, 24),
  ('owner-escalated',      'linli.grievance.escalated.v1', null, 'OWNER', 'WORK_ESCALATED',
    'owner-escalated', '["IN_APP"]', 3, 72);

insert into message_template (template_key, channel, language, version, provider_template_id, page, fields,
  published_at) values
  ('resident-transferred', 'IN_APP', 'zh', 1, null, null, '{
    "title": "诉求已转办",
    "text": "您反映的“{itemName}”(编号{number})已转由新的办理人处理,预计{dueAt}前答复您。"}', now()),
  ('resident-transferred', 'WECHAT_SUBSCRIBE', 'zh', 1, 'linli-tmpl-grievance-progress',
    'pages/grievance/detail?id={subjectId}', '{
    "character_string1": "{number}", "thing2": "{itemName}", "phrase3": "{statusText}", "time4": "{occurredAt}",
    "thing5": "已转由新的办理人处理"}', now()),

  ('handler-transferred', 'IN_APP', 'zh', 1, null, null, '{
    "title": "您有转来的待办诉求",
    "text": "{areaName}的“{itemName}”(编号{number})已转给您办理({reasonText}),请签收并于{dueAt}前答复。"}', now()),
  ('handler-transferred', 'WECHAT_SUBSCRIBE', 'zh', 1, 'linli-tmpl-grievance-dispatched',
    'pages/grievance/detail?id={subjectId}', '{
    "character_string1": "{number}", "thing2": "{itemName}", "thing3": "{areaName}", "time4": "{dueAt}",
    "phrase5": "{urgencyText}"}', now()),

  ('previous-withdrawn', 'IN_APP', 'zh', 1, null, null, '{
    "title": "诉求已调走",
    "text": "您办理的“{itemName}”(编号{number})已不再由您办理,原因:{reasonText}。"}', now()),

  ('owner-returned', 'IN_APP', 'zh', 1, null, null, '{
    "title": "诉求被退单",
    "text": "{areaName}的“{itemName}”(编号{number})被办理人退回,原因:{reasonText}。请重新派单,答复期限{dueAt}。"}', now()),

  ('handler-urged', 'IN_APP', 'zh', 1, null, null, '{
    "title": "诉求人催办",
    "text": "“{itemName}”(编号{number})的诉求人催办,请于{dueAt}前答复。"}', now()),
  ('handler-urged', 'WECHAT_SUBSCRIBE', 'zh', 1, 'linli-tmpl-deadline-near',
    'pages/grievance/detail?id={subjectId}', '{
    "character_string1": "{number}", "thing2": "{itemName}", "time3": "{dueAt}", "phrase4": "{urgencyText}"}', now()),

  ('owner-escalated', 'IN_APP', 'zh', 1, null, null, '{
    "title": "有诉求需要您受理",
    "text": "{areaName}的“{itemName}”(编号{number})当地暂无可受理岗位,请您受理或派单,答复期限{dueAt}。"}', now());
