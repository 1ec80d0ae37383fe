using System.Text;
using System.Text.Json;
using EGov.Local.Documents;
using EmbeddedFunctions.Fuzz.Tests.Fuzzing;
using EmbeddedFunctions.Storage;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace EmbeddedFunctions.Fuzz.Tests.Documents;

/// <summary>The one-machine edition's document store against a dictionary, with the process lost at any write.</summary>
public sealed class DocumentStoreFuzz(ITestOutputHelper output)
{
    private enum Act
    {
        Create,
        Replace,
        Delete,
        Get,
        List,
        Changes,
        CrashSoon,
    }

    private sealed record Step(Act Act, string Partition, string Id, string Text, int Number);

    private static readonly Gen<string> Names = Gen.Frequency(
        (6, Gen.Elements("a", "A", "b", "ä", "10", "9", "a b", "a-b", "Z", "\uffff", "😀", "\ue000")),
        (1, Texts.Odd));

    private static readonly Gen<Step> Steps =
        from act in Gen.Frequency(
            (5, Gen.Constant(Act.Create)), (4, Gen.Constant(Act.Replace)), (2, Gen.Constant(Act.Delete)), (2, Gen.Constant(Act.Get)),
            (2, Gen.Constant(Act.List)), (2, Gen.Constant(Act.Changes)), (1, Gen.Constant(Act.CrashSoon)))
        from partition in Gen.Elements("p", "q", "\u00e9")
        from id in Names
        from text in Texts.Odd
        from number in Gen.Choose(0, 20)
        select new Step(act, partition, id, text, number);

    [Fact]
    public void Whatever_is_done_the_store_holds_what_a_dictionary_would() => Fuzzer.Check(
        output,
        Gen.Choose(1, 60).SelectMany(static length => Steps.ArrayOf(length)).ToArbitrary(),
        runs: 20,
        async steps =>
        {
            var folder = Directory.CreateTempSubdirectory("documents-fuzz-");
            await using var play = new Play(Path.Combine(folder.FullName, "data.db"));
            foreach (var step in steps)
            {
                await play.StepAsync(step);
            }

            await play.RequireFeedAsync();
            folder.Delete(recursive: true);
        });

    private sealed class Play(string file) : IAsyncDisposable
    {
        private readonly Dictionary<(string Partition, string Id), (string Tag, string Text)> model = [];
        private readonly HashSet<string> tags = [];
        private readonly Dictionary<(string Partition, string Id), string> heard = [];
        private readonly ChangeSignal signal = new();
        private DurabilityProbe probe = new();
        private DataStore? data;
        private SqliteDocumentStore? store;
        private string? continuation;

        public async Task StepAsync(Step step)
        {
            Open();
            try
            {
                await DoAsync(step);
            }
            catch (Exception failure) when (failure is SimulatedCrashException or DataStoreException)
            {
                Assert.True(probe.Stopped, failure.Message);
            }
            catch (ArgumentException) when (step.Act == Act.Create)
            {
                // A name that no store takes; then it is not there either.
                Assert.False(model.ContainsKey((step.Partition, step.Id)));
            }

            if (probe.Stopped)
            {
                await DisposeAsync();
            }
        }

        /// <summary>Whoever followed the feed knows the latest of all that is there.</summary>
        public async Task RequireFeedAsync()
        {
            Open();
            probe.StopAt = null;
            await FollowAsync(1000);
            foreach (var (key, value) in model)
            {
                Assert.Equal(value.Text, heard[key]);
                Assert.Equal(value, await ReadAsync(key.Partition, key.Id));
            }
        }

        public async ValueTask DisposeAsync()
        {
            if (data is not null)
            {
                await data.DisposeAsync();
            }

            (data, store, probe) = (null, null, new DurabilityProbe());
        }

        private void Open()
        {
            if (data is null)
            {
                data = DataStore.Open(file, probe, inline: true, static _ => { });
                store = new SqliteDocumentStore(data, "app", "things", signal, TimeProvider.System);
            }
        }

        private async Task DoAsync(Step step)
        {
            var key = (step.Partition, step.Id);
            var known = model.TryGetValue(key, out var present);
            var tag = step.Number % 4 == 0 || !known ? tags.FirstOrDefault() ?? "77" : present.Tag;
            switch (step.Act)
            {
                case Act.Create:
                    var created = await store!.CreateAsync(step.Partition, step.Id, Bytes(step.Text), default);
                    Assert.Equal(!known, created is not null);
                    Keep(key, created, step.Text);
                    break;
                case Act.Replace:
                    var replaced = await store!.ReplaceAsync(step.Partition, step.Id, tag, Bytes(step.Text), default);
                    Assert.Equal(known && tag == present.Tag, replaced is not null);
                    Keep(key, replaced, step.Text);
                    break;
                case Act.Delete:
                    Assert.Equal(known && tag == present.Tag, await store!.DeleteAsync(step.Partition, step.Id, tag, default));
                    if (known && tag == present.Tag)
                    {
                        model.Remove(key);
                    }

                    break;
                case Act.Get:
                    Assert.Equal(known ? present : null, await ReadAsync(step.Partition, step.Id));
                    break;
                case Act.List:
                    await ListAsync(step);
                    break;
                case Act.Changes:
                    await FollowAsync(1 + step.Number);
                    break;
                default:
                    probe.StopAt = probe.Steps + 1 + (step.Number % 3);
                    break;
            }
        }

        private async Task ListAsync(Step step)
        {
            var expected = model.Keys
                .Where(key => key.Partition == step.Partition && ByCodePoint(key.Id, step.Id) >= 0)
                .Select(static key => key.Id).Order(Comparer<string>.Create(ByCodePoint)).Take(step.Number + 1);
            var listed = await store!.ListAsync(step.Partition, step.Id, step.Number + 1, default);
            Assert.Equal(expected, listed.Select(static document => document.Id));
        }

        private async Task FollowAsync(int limit)
        {
            var page = await store!.ChangesAsync(continuation, limit, default);
            continuation = page.Continuation;
            foreach (var document in page.Documents)
            {
                heard[(document.Partition, document.Id)] = Text(document.Content);
            }
        }

        private void Keep((string Partition, string Id) key, string? tag, string text)
        {
            if (tag is not null)
            {
                Assert.True(tags.Add(tag), "a tag came twice");
                model[key] = (tag, Text(Bytes(text)));
            }
        }

        private async Task<(string Tag, string Text)?> ReadAsync(string partition, string id) =>
            await store!.GetAsync(partition, id, default) is { } document ? (document.Tag, Text(document.Content)) : null;

        /// <summary>SQLite's order; UTF-16's differs where characters beyond the basic plane meet its last ones.</summary>
        private static int ByCodePoint(string one, string other) => Encoding.UTF8.GetBytes(one).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other));

        private static ReadOnlyMemory<byte> Bytes(string text) => JsonSerializer.SerializeToUtf8Bytes(new { text });

        private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
    }
}
