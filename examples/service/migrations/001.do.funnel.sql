-- The tables of a funnel in PostgreSQL (12 or later). The library's plain objects are stored whole; beside them stand,
-- worked out by the database itself, the few columns that it has to look for. Nothing can so contradict itself.

-- One row a case: where it stands now.
create table funnel_case (
  state      jsonb   not null,
  id         text    generated always as (state ->> 'id') stored primary key,
  customer   text    generated always as (state ->> 'customer') stored not null,
  funnel     text    generated always as (state #>> '{funnel,id}') stored not null,
  version    text    generated always as (state #>> '{funnel,version}') stored not null,
  stage      text    generated always as (state ->> 'stage') stored not null,
  revision   integer generated always as ((state ->> 'revision')::integer) stored not null check (revision >= 0),
  -- What dueOn answers. Only the definition knows it, so the service writes it.
  elapses_on date,
  stale_on   date
);

-- For the screen of a customer, the counts by stage, the nightly job, and the list of those who wait too long.
create index funnel_case_customer on funnel_case (customer);
create index funnel_case_stage    on funnel_case (funnel, version, stage);
create index funnel_case_elapses  on funnel_case (funnel, version, elapses_on) where elapses_on is not null;
create index funnel_case_stale    on funnel_case (funnel, version, stale_on) where stale_on is not null;

-- The log: what happened to every case, never changed.
create table funnel_step (
  step     jsonb   not null,
  case_id  text    generated always as (step ->> 'case') stored not null references funnel_case (id),
  revision integer generated always as ((step ->> 'revision')::integer) stored not null,
  key      text    generated always as (step ->> 'key') stored,
  primary key (case_id, revision),
  -- The same key never twice for a case. Steps without a key do not disturb one another: no null equals another.
  unique (case_id, key)
);

-- No case moves without its step, whoever writes.
alter table funnel_case add foreign key (id, revision) references funnel_step (case_id, revision)
  deferrable initially deferred;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the log is only added to';
end
$$;

create trigger funnel_step_is_only_added_to before update or delete or truncate on funnel_step
  for each statement execute function refuse_change();

-- What others are to be told: one line a step, written together with it, sent later.
create table outbox (
  id           bigint  generated always as identity primary key,
  event        jsonb   not null,
  case_id      text    generated always as (event #>> '{data,case}') stored not null,
  revision     integer generated always as ((event #>> '{data,revision}')::integer) stored not null,
  published_at timestamptz,
  unique (case_id, revision),
  foreign key (case_id, revision) references funnel_step (case_id, revision)
);

create index outbox_waiting on outbox (id) where published_at is null;
