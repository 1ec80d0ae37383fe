namespace EmbeddedFunctions.Durable.Storage;

/// <summary>The tables. An instance is known by its number everywhere but in its own row, so that hot rows have whole-number keys.</summary>
internal static class DurableSchema
{
    // A key made of an instance's number and a part of it leaves this many bits for the part.
    private const int PartBits = 24;

    internal const string Sql =
        """
        CREATE TABLE IF NOT EXISTS durable_instance (
          number INTEGER PRIMARY KEY,
          app TEXT NOT NULL,
          id TEXT NOT NULL,
          name TEXT NOT NULL,
          version TEXT NOT NULL,
          status INTEGER NOT NULL,
          created INTEGER NOT NULL,
          updated INTEGER NOT NULL,
          start_at INTEGER NOT NULL,
          turns INTEGER NOT NULL,
          parent INTEGER,
          parent_task INTEGER,
          custom_status TEXT,
          tags BLOB);
        CREATE UNIQUE INDEX IF NOT EXISTS durable_instance_id ON durable_instance (app, id);
        CREATE INDEX IF NOT EXISTS durable_instance_live ON durable_instance (number) WHERE status IN (0, 6, 7);
        CREATE INDEX IF NOT EXISTS durable_instance_child ON durable_instance (parent) WHERE parent IS NOT NULL;
        CREATE TABLE IF NOT EXISTS durable_history (key INTEGER PRIMARY KEY, events BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS durable_inbox (number INTEGER PRIMARY KEY, instance INTEGER NOT NULL, event BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS durable_activity (key INTEGER PRIMARY KEY, name TEXT NOT NULL, input TEXT, trace TEXT);
        CREATE TABLE IF NOT EXISTS durable_timer (key INTEGER PRIMARY KEY, due INTEGER NOT NULL);
        """;

    internal static long Key(long instance, int part) => (instance << PartBits) | (uint)part;

    internal static long FirstKey(long instance) => instance << PartBits;

    internal static long LastKey(long instance) => ((instance + 1) << PartBits) - 1;

    internal static long InstanceOf(long key) => key >> PartBits;

    internal static int PartOf(long key) => (int)(key & ((1 << PartBits) - 1));
}
