-- Who is told what in the life of a matter. That it was accepted and what the reply is must be told by law
-- (信访工作条例 arts. 23, 32), so these two topics are LEGAL and nobody can refuse them.

insert into topic (code, topic_class, subject_type, name) values
  ('GRIEVANCE_ACCEPTED',     'LEGAL',   'GRIEVANCE', '诉求受理'),
  ('GRIEVANCE_DISPATCHED',   'SERVICE', 'GRIEVANCE', '诉求派单'),
  ('GRIEVANCE_REPLIED',      'LEGAL',   'GRIEVANCE', '诉求答复'),
  ('GRIEVANCE_CLOSED',       'SERVICE', 'GRIEVANCE', '诉求办结'),
  ('GRIEVANCE_REOPENED',     'SERVICE', 'GRIEVANCE', '诉求重办'),
  ('WORK_ASSIGNED',          'SERVICE', 'GRIEVANCE', '待办诉求'),
  ('WORK_REOPENED',          'SERVICE', 'GRIEVANCE', '重办提醒'),
  ('WORK_RATED_LOW',         'SERVICE', 'GRIEVANCE', '低分评价');

insert into notification_rule (code, event_type, only_if, audience, topic, template_key, channels, priority,
  expires_after_hours) values
  ('resident-accepted',   'linli.grievance.accepted.v1',   null, 'RESIDENT', 'GRIEVANCE_ACCEPTED',   'resident-accepted',
    '["IN_APP", "WECHAT_SUBSCRIBE"]', 5, 72),
  ('resident-dispatched', 'linli.grievance.dispatched.v1', null, 'RESIDENT', 'GRIEVANCE_DISPATCHED', 'resident-dispatched',
    '["IN_APP", "WECHAT_SUBSCRIBE"]', 5, 72),
  ('resident-replied',    'linli.grievance.replied.v1',    null, 'RESIDENT', 'GRIEVANCE_REPLIED',    'resident-replied',
    '["IN_APP", "WECHAT_SUBSCRIBE"]', 4, 168),
  ('resident-closed',     'linli.grievance.closed.v1',     null, 'RESIDENT', 'GRIEVANCE_CLOSED',     'resident-closed',
    '["IN_APP", "WECHAT_SUBSCRIBE"]', 5, 72),
  ('resident-reopened',   'linli.grievance.reopened.v1',   null, 'RESIDENT', 'GRIEVANCE_REOPENED',   'resident-reopened',
    '["IN_APP", "WECHAT_SUBSCRIBE"]', 5, 72),
  ('handler-dispatched',  'linli.grievance.dispatched.v1', null, 'HANDLER',  'WORK_ASSIGNED',        'handler-dispatched',
    '["IN_APP", "WECHAT_SUBSCRIBE"]', 3, 24),
  ('handler-reopened',    'linli.grievance.reopened.v1',   null, 'HANDLER',  'WORK_REOPENED',        'handler-reopened',
    '["IN_APP", "WECHAT_SUBSCRIBE"]', 3, 24),
  ('handler-unsettled',   'linli.grievance.rated.v1', '{"settled": "NO"}',           'HANDLER', 'WORK_RATED_LOW',
    'handler-rated-low', '["IN_APP"]', 5, 72),
  ('handler-rated-low',   'linli.grievance.rated.v1', '{"satisfaction": [1, 2]}',    'HANDLER', 'WORK_RATED_LOW',
    'handler-rated-low', '["IN_APP"]', 5, 72);

insert into message_template (template_key, channel, language, version, provider_template_id, page, fields,
  published_at) values
  ('resident-accepted', 'IN_APP', 'zh', 1, null, null, '{
    "title": "诉求已受理",
    "text": "您反映的“{itemName}”(编号{number})已受理,预计{dueAt}前答复您。"}', now()),
  ('resident-accepted', 'WECHAT_SUBSCRIBE', 'zh', 1, 'linli-tmpl-grievance-accepted',
    'pages/grievance/detail?id={subjectId}', '{
    "character_string1": "{number}", "thing2": "{itemName}", "time3": "{occurredAt}", "phrase4": "{statusText}",
    "thing5": "我们会在承诺期限内答复您"}', now()),

  ('resident-dispatched', 'IN_APP', 'zh', 1, null, null, '{
    "title": "诉求已派单",
    "text": "您反映的“{itemName}”(编号{number})已交办理人处理,预计{dueAt}前答复您。"}', now()),
  ('resident-dispatched', 'WECHAT_SUBSCRIBE', 'zh', 1, 'linli-tmpl-grievance-progress',
    'pages/grievance/detail?id={subjectId}', '{
    "character_string1": "{number}", "thing2": "{itemName}", "phrase3": "{statusText}", "time4": "{occurredAt}",
    "thing5": "已有专人办理,请留意后续进度"}', now()),

  ('resident-replied', 'IN_APP', 'zh', 1, null, null, '{
    "title": "诉求已答复",
    "text": "您反映的“{itemName}”(编号{number})已答复,办理结果:{outcomeText}。请查看答复内容并作出评价。"}', now()),
  ('resident-replied', 'WECHAT_SUBSCRIBE', 'zh', 1, 'linli-tmpl-grievance-replied',
    'pages/grievance/detail?id={subjectId}', '{
    "character_string1": "{number}", "thing2": "{itemName}", "phrase3": "{outcomeText}", "time4": "{occurredAt}",
    "thing5": "请查看答复内容并作出评价"}', now()),

  ('resident-closed', 'IN_APP', 'zh', 1, null, null, '{
    "title": "诉求已办结",
    "text": "您反映的“{itemName}”(编号{number})已办结。如问题仍未解决,您可在答复后的规定期限内申请重新办理。"}', now()),
  ('resident-closed', 'WECHAT_SUBSCRIBE', 'zh', 1, 'linli-tmpl-grievance-closed',
    'pages/grievance/detail?id={subjectId}', '{
    "character_string1": "{number}", "thing2": "{itemName}", "time3": "{occurredAt}", "phrase4": "{statusText}",
    "thing5": "如未解决,可申请重新办理"}', now()),

  ('resident-reopened', 'IN_APP', 'zh', 1, null, null, '{
    "title": "诉求已重新办理",
    "text": "您反映的“{itemName}”(编号{number})已重新办理,原因:{reasonText},预计{dueAt}前再次答复您。"}', now()),
  ('resident-reopened', 'WECHAT_SUBSCRIBE', 'zh', 1, 'linli-tmpl-grievance-progress',
    'pages/grievance/detail?id={subjectId}', '{
    "character_string1": "{number}", "thing2": "{itemName}", "phrase3": "{statusText}", "time4": "{occurredAt}",
    "thing5": "已收到您的重办申请"}', now()),

  ('handler-dispatched', 'IN_APP', 'zh', 1, null, null, '{
    "title": "您有新的待办诉求",
    "text": "{areaName}的“{itemName}”(编号{number})已派给您,请签收并于{dueAt}前答复。紧急程度:{urgencyText}。"}', now()),
  ('handler-dispatched', 'WECHAT_SUBSCRIBE', 'zh', 1, 'linli-tmpl-grievance-dispatched',
    'pages/grievance/detail?id={subjectId}', '{
    "character_string1": "{number}", "thing2": "{itemName}", "thing3": "{areaName}", "time4": "{dueAt}",
    "phrase5": "{urgencyText}"}', now()),

  ('handler-reopened', 'IN_APP', 'zh', 1, null, null, '{
    "title": "您办理的诉求被要求重办",
    "text": "您答复过的“{itemName}”(编号{number})被要求重新办理,原因:{reasonText}。"}', now()),
  ('handler-reopened', 'WECHAT_SUBSCRIBE', 'zh', 1, 'linli-tmpl-grievance-progress',
    'pages/grievance/detail?id={subjectId}', '{
    "character_string1": "{number}", "thing2": "{itemName}", "phrase3": "{statusText}", "time4": "{occurredAt}",
    "thing5": "诉求人要求重新办理"}', now()),

  ('handler-rated-low', 'IN_APP', 'zh', 1, null, null, '{
    "title": "您的答复收到低分评价",
    "text": "“{itemName}”(编号{number})的答复被评为{satisfaction}分,是否解决:{settledText}。请主动回访了解情况。"}', now());
