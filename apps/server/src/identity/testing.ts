import { newId } from "../platform/index.ts";

/** Plants the facts of one record, as the owner of all tables: this room lies before the one that keeps records. */
export async function plantRecord(
  asOwner: (text: string) => Promise<object[]>,
  { recordId, sourceId, district = "32.73" }: { recordId: string; sourceId: string; district?: string },
): Promise<void> {
  const [delivery, agreement] = [newId(), newId()];
  await asOwner(`
    insert into intake.source (id, code, name_id, name_en, organisation, unit)
    values ('${sourceId}', '${sourceId}', '-', '-', '-', 'child')
    on conflict do nothing
  `);
  await asOwner(`
    insert into intake.agreement (id, source_id, title, purposes, valid_from)
    values ('${agreement}', '${sourceId}', '-', array['statistics', 'followup'], '2026-01-01')
  `);
  await asOwner(`
    insert into intake.delivery
      (id, source_id, agreement_id, file_name, format, encoding, bytes, sha256, lines_seen, kept, received_by)
    values ('${delivery}', '${sourceId}', '${agreement}', '-', 'csv', 'utf-8', 1, '${delivery}', 1, true, '-')
  `);
  await asOwner(`
    insert into intake.record (id, delivery_id, source_id, line_no, forms, form_certain, residence_district)
    values ('${recordId}', '${delivery}', '${sourceId}', 1, array['E1'], true, '${district}')
  `);
}
