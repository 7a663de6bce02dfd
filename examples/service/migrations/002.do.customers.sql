-- Customers, what they answered, and what they traded. The records of the library are stored whole.

create table customer (
  record   jsonb   not null,
  -- Counts the changes of the record: what If-Match names.
  revision integer not null default 0,
  -- Collated by code unit, so that pages have the same order on every database.
  id       text    collate "C" generated always as (record ->> 'id') stored primary key
);

-- One sheet of a questionnaire a day, with the score that it came to then: it names the very questions that were answered,
-- and stays what it was when they change.
create table answer_sheet (
  customer      text  collate "C" not null references customer (id),
  questionnaire text  not null,
  answered_on   date  not null,
  answers       jsonb not null,
  score         jsonb not null,
  primary key (customer, questionnaire, answered_on)
);

create table trade (
  record   jsonb not null,
  id       text  generated always as (record ->> 'id') stored primary key,
  customer text  collate "C" generated always as (record ->> 'customer') stored not null references customer (id)
);

create index trade_customer on trade (customer);
