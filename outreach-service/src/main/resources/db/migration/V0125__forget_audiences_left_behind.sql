-- An answer that came after its campaign had ended was kept for good; whom a round is for is needed while it is made only.
delete from round_audience a using campaign_round r
where r.campaign_id = a.campaign_id and r.number = a.round and r.state <> 'PREPARING';
