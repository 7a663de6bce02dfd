-- Market series, and what the judge said on each day.

-- One row a market: whoever appends bars holds it, so that bars are judged in their order.
create table market (
  id    text  primary key,
  -- The judge after the last bar, as the library saves it; null before the first.
  judge jsonb
);

create table market_bar (
  market    text  not null references market (id),
  day       date  not null,
  bar       jsonb not null,
  judgement jsonb not null,
  primary key (market, day)
);
