-- What entries are called in addresses: /people/kuznetsov-vasilii. Given once, kept when an entry is renamed or becomes
-- part of another. Those that were there before are called by their ids until Vitrine starts, which knows how to read names.
--
-- Not unique: two people who take in the same new name at the same moment make two entries of one name, which are
-- listed as duplicates and merged like any others. Neither has to be sent away for that.
alter table entry add column handle varchar(80);
update entry set handle = cast(id as varchar(36));
alter table entry alter column handle set not null;
create index entry_by_handle on entry (kind, handle);
