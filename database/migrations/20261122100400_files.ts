import { Migration } from '@mikro-orm/migrations';

/** Uploaded files: what is known of them; their bytes lie outside the database. */
export class Files extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table file (
        id uuid primary key,
        case_id uuid references "case" (id),
        kind text not null check (kind in ('jpeg', 'png', 'webp', 'pdf')),
        name text not null,
        size int not null,
        stored_as text not null unique,
        thumbnail_as text,
        hash text not null,
        upload_key text,
        uploaded_by text not null,
        uploaded_at timestamptz not null,
        attached_at timestamptz,
        unique (uploaded_by, upload_key)
      )`);
    this.addSql('create index file_case on file (case_id, uploaded_at, id)');
    this.addSql('create index file_unattached on file (uploaded_at) where case_id is null');
    this.addSql(`comment on column file.name is 'free text'`);
  }
}
