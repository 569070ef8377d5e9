-- Lists behind figures say of an erased record that it was erased, as every other place does.
grant execute on function intake.erased_at(uuid[]) to suar_statistics;
