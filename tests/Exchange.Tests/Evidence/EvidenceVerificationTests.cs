using System.Text.Json;
using System.Text.Json.Nodes;
using EGov.Exchange.Evidence.Blocks;
using EGov.Exchange.Evidence.Packages;
using EGov.Exchange.Evidence.Verification;
using EGov.Local.Signing;
using EGov.Platform.Proof;

namespace EGov.Exchange.Tests.Evidence;

/// <summary>A package that says what happened is whole; any other is not, and the place is named.</summary>
public sealed class EvidenceVerificationTests : IAsyncLifetime
{
    private readonly EvidencePlay play = new();
    private EvidencePackage package = null!;
    private byte[] file = null!;

    public async Task InitializeAsync()
    {
        package = await play.PackageAsync(await play.DocumentAsync());
        file = package.ToFile();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_package_as_it_was_made_is_whole()
    {
        var report = await play.VerifyAsync(file, new(new string('a', 64), 4711));

        Assert.Empty(report.Findings);
        Assert.True(report.IsWhole);
        var scope = report.Scope!;
        Assert.Equal(
            [($"document-{EvidencePlay.Id}", 3), ($"delivery-{EvidencePlay.Id}-G09", 3), ($"delivery-{EvidencePlay.Id}-G12", 3)],
            scope.Chains.Select(chain => (chain.Aggregate, chain.Entries)));
        Assert.Equal((8, 1, 9), (scope.Proven, scope.Waiting, scope.Told));
        Assert.Equal(7, scope.Latest!.Number);
        Assert.All(scope.Stamps, stamp => Assert.True(stamp.IsTraced));
        Assert.Equal([1, 7], scope.Stamps.Select(stamp => stamp.Block));
    }

    [Fact]
    public async Task A_single_byte_that_is_altered_is_found_and_its_place_named()
    {
        var findings = await FlipAsync(index => index % 7 == 0);

        Assert.Superset(new HashSet<string> { "EVD-100", "EVD-104", "EVD-112", "EVD-113", "EVD-114", "EVD-121", "EVD-131", "EVD-140", "EVD-145" }, findings);
    }

    [Fact]
    [Trait("Run", "long")]
    public async Task Every_single_byte_that_is_altered_is_found_and_its_place_named()
    {
        var findings = await FlipAsync(_ => true);

        Assert.Superset(
            new HashSet<string>
            {
                "EVD-100", "EVD-101", "EVD-102", "EVD-104", "EVD-110", "EVD-111", "EVD-112", "EVD-113", "EVD-114", "EVD-116", "EVD-120", "EVD-121", "EVD-131",
                "EVD-132", "EVD-140", "EVD-145", "EVD-150",
            },
            findings);
    }

    /// <summary>Alters the bytes one by one.</summary>
    /// <returns>The codes that were found.</returns>
    private async Task<HashSet<string>> FlipAsync(Func<int, bool> isTried)
    {
        var findings = new HashSet<string>();
        foreach (var index in Enumerable.Range(0, file.Length).Where(isTried))
        {
            var altered = (byte[])file.Clone();
            altered[index] ^= (byte)(1 << (index % 7));
            var report = await play.VerifyAsync(altered);

            Assert.False(report.IsWhole);
            Assert.All(report.Findings, finding => Assert.NotEmpty(finding.Place.ToString()));
            Assert.True(index > file.Length - DigestAtEnd || report.Findings.Any(finding => finding.Place.Field != "$.sha256"), $"byte {index}");
            findings.UnionWith(report.Findings.Select(finding => finding.Code));
        }

        return findings;
    }

    [Fact]
    public async Task A_byte_taken_out_or_put_in_anywhere_is_found()
    {
        for (var index = 0; index < file.Length; index += 61)
        {
            byte[] longer = [.. file[..index], (byte)' ', .. file[index..]];
            Assert.False((await play.VerifyAsync(longer)).IsWhole);
            byte[] shorter = [.. file[..index], .. file[(index + 1)..]];
            Assert.False((await play.VerifyAsync(shorter)).IsWhole);
        }

        Assert.Contains((await play.VerifyAsync([.. file, (byte)'\n'])).Findings, finding => finding.Code == "EVD-101");
    }

    [Theory]
    [InlineData("by", "someone-else", "EVD-114", "EVD-121")]
    [InlineData("type", "vn.egov.exchange.delivery.pushed.v1", "EVD-114", "EVD-121")]
    [InlineData("time", "2026-01-05T08:00:00.0000001+07:00", "EVD-114", "EVD-121")]
    [InlineData("previous", "0000000000000000000000000000000000000000000000000000000000000000", "EVD-113", "EVD-121")]
    public async Task A_field_of_an_entry_that_is_altered_with_the_digest_of_the_file_is_found_at_the_entry(string field, string value, params string[] codes)
    {
        var json = EvidencePlay.JsonOf(file);
        json["chains"]![1]!["entries"]![1]![field] = value;

        var findings = (await play.VerifyAsync(Redone(json))).Findings;
        Assert.All(codes, code => Assert.Contains(
            findings, finding => finding.Code == code && finding.Place is { Sequence: 2, Aggregate: var aggregate } && aggregate == $"delivery-{EvidencePlay.Id}-G09"));
    }

    [Theory]
    [InlineData("told")]
    [InlineData("inner")]
    public async Task A_part_of_an_entry_is_held_to_its_digest_and_its_salt(string part)
    {
        foreach (var field in new[] { "sha256", "salt" })
        {
            var json = EvidencePlay.JsonOf(file);
            json["chains"]![1]!["entries"]![1]![part]![field] = new string('0', field == "salt" ? 32 : 64);

            var findings = (await play.VerifyAsync(Redone(json))).Findings;
            Assert.Contains(findings, finding => finding is { Code: "EVD-112", Place: { Sequence: 2, Field: var name } } && name == part);
        }
    }

    [Theory]
    [InlineData("blocks")]
    [InlineData("certificates")]
    [InlineData("chains")]
    public async Task A_field_that_is_missing_is_told(string field)
    {
        var json = EvidencePlay.JsonOf(file);
        json.Remove(field);

        var report = await play.VerifyAsync(Platform.Storage.PlatformJson.Write(json));
        Assert.Contains(report.Findings, finding => finding.Code == "EVD-102");
    }

    [Fact]
    public async Task An_entry_that_is_rewritten_with_all_hashes_after_it_is_not_under_the_root()
    {
        var chain = package.Chains[1];
        var entries = chain.Entries.ToList();
        var previous = entries[1].Previous;
        for (var index = 1; index < entries.Count; index++)
        {
            var forged = entries[index] with { By = "someone-else", Previous = previous };
            previous = forged.EntryOf(chain.Aggregate).HashOf();
            entries[index] = forged with { Hash = previous };
        }

        var findings = (await play.VerifyAsync(With(1, chain with { Entries = entries }).ToFile())).Findings;
        Assert.Equal([("EVD-121", 2), ("EVD-121", 3)], findings.Select(finding => (finding.Code, finding.Place.Sequence!.Value)));
    }

    [Fact]
    public async Task Entries_that_are_taken_out_swapped_or_put_in_are_found()
    {
        var chain = package.Chains[1];
        var (first, second, third) = (chain.Entries[0], chain.Entries[1], chain.Entries[2]);
        await AssertFoundAsync(With(1, chain with { Entries = [first, third], Length = 2 }), "EVD-111", "EVD-113");
        await AssertFoundAsync(With(1, chain with { Entries = [second, third], Length = 2 }), "EVD-111", "EVD-113");
        await AssertFoundAsync(With(1, chain with { Entries = [first, third, second] }), "EVD-111", "EVD-113");
        await AssertFoundAsync(With(1, chain with { Entries = [first, second, second, third], Length = 4 }), "EVD-111", "EVD-113");
        await AssertFoundAsync(With(1, chain with { Entries = [first, second] }), "EVD-116");
        await AssertFoundAsync(With(1, chain with { Entries = [], Length = 0 }), "EVD-116");
        await AssertFoundAsync(With(1, chain with { Entries = [first with { Place = third.Place }, second, third] }), "EVD-121");
        await AssertFoundAsync(With(1, chain with { Entries = [first with { Place = first.Place! with { Block = 5_000 } }, second, third] }), "EVD-120");
    }

    [Fact]
    public async Task Chains_of_other_documents_or_twice_the_same_are_found()
    {
        await AssertFoundAsync(package with { Chains = [package.Chains[0], package.Chains[1], package.Chains[1]] }, "EVD-110");
        await AssertFoundAsync(package with { Chains = [package.Chains[1], package.Chains[0]] }, "EVD-110");
        await AssertFoundAsync(package with { Chains = [] }, "EVD-110");
        await AssertFoundAsync(With(2, package.Chains[2] with { Aggregate = "delivery-other-G12" }), "EVD-110", "EVD-114");
        await AssertFoundAsync(package with { Document = "other" }, "EVD-110");
    }

    [Fact]
    public async Task Blocks_that_are_replaced_taken_out_or_moved_are_found()
    {
        var (first, last) = (package.Blocks[0], package.Blocks[^1]);
        await AssertFoundAsync(WithBlock(first with { Root = last.Root }), "EVD-121", "EVD-131", "EVD-141");
        await AssertFoundAsync(WithBlock(Rehashed(first with { Root = last.Root })), "EVD-121", "EVD-132", "EVD-141");
        await AssertFoundAsync(package with { Blocks = [.. package.Blocks.Skip(1)] }, "EVD-120");
        await AssertFoundAsync(package with { Blocks = [first, last] }, "EVD-133");
        await AssertFoundAsync(package with { Blocks = [.. package.Blocks.Reverse()] }, "EVD-130");
        await AssertFoundAsync(WithBlock(Rehashed(last with { Previous = first.Hash, Earlier = first.Hash })), "EVD-132", "EVD-141");
        await AssertFoundAsync(WithBlock(first with { Count = first.Count - 1 }), "EVD-131");
        await AssertFoundAsync(WithBlock(Rehashed(first with { From = first.To, To = first.From })), "EVD-122");
    }

    [Fact]
    public async Task A_stamp_of_another_block_or_by_another_authority_is_found()
    {
        var (first, last) = (package.Blocks[0], package.Blocks[^1]);
        await AssertFoundAsync(WithBlock(first with { Stamp = last.Stamp }), "EVD-141");
        using var stranger = new OtherAuthority(play.Clock);
        var forged = ProofStamp.Of(stranger.Authority.Stamp(Convert.FromHexString(first.Hash), null));
        await AssertFoundAsync(WithBlock(first with { Stamp = forged }), "EVD-143");
        await AssertFoundAsync(WithBlock(first with { Stamp = first.Stamp! with { Token = Convert.ToBase64String(new byte[40]) } }), "EVD-140");
        await AssertFoundAsync(WithBlock(first with { Stamp = ProofStamp.Of(new byte[40]) }), "EVD-140");
        await AssertFoundAsync(package with { Certificates = [new(Convert.ToBase64String([1, 2, 3]), ProofHash.Of([1, 2, 3]))] }, "EVD-145");
    }

    [Fact]
    public async Task A_stamp_from_before_what_it_stamps_is_found()
    {
        // The authority's clock is late by more than clocks differ.
        await play.RecordAsync($"delivery-{EvidencePlay.Id}-G12", new Deliveries.DeliveryPushed(play.Clock.Now.AddMinutes(30), "system", "late"));
        await play.SealAsync();
        var late = await play.PackageAsync(await LoadAsync());

        await AssertFoundAsync(late, "EVD-144");
    }

    [Fact]
    public async Task Years_later_when_all_certificates_have_ended_it_is_whole_still()
    {
        play.Clock.Now = play.Clock.Now.AddYears(40);

        Assert.Empty((await play.VerifyAsync(file)).Findings);
    }

    [Fact]
    public async Task Before_the_stamp_was_made_it_is_not_believed()
    {
        play.Clock.Now = EvidencePlay.Start.AddDays(-1);

        Assert.Contains((await play.VerifyAsync(file)).Findings, finding => finding.Code == "EVD-144");
    }

    [Fact]
    public async Task Without_roots_the_stamps_hold_but_nobody_is_traced()
    {
        var report = await new EvidenceVerification(StampVerifier.Of(null, play.Clock)).VerifyAsync(file, null, default);

        Assert.True(report.IsWhole);
        Assert.All(report.Scope!.Stamps, stamp => Assert.False(stamp.IsTraced));
    }

    [Fact]
    public async Task Blocks_without_a_stamp_prove_nothing_yet_and_that_is_told()
    {
        var bare = package with { Blocks = [.. package.Blocks.Select(block => block with { Stamp = null })] };

        var report = await play.VerifyAsync(bare.ToFile());
        Assert.True(report.IsWhole);
        Assert.Equal((0, 9), (report.Scope!.Proven, report.Scope.Waiting));
    }

    [Fact]
    public async Task A_stamp_on_a_later_block_stands_for_the_ones_before()
    {
        var one = package with { Blocks = [.. package.Blocks.Select(block => block.Number == 1 ? block with { Stamp = null } : block)] };

        var scope = (await play.VerifyAsync(one.ToFile())).Scope!;
        Assert.Equal((8, 1), (scope.Proven, scope.Waiting));
    }

    [Fact]
    public async Task Another_packet_is_not_the_documents()
    {
        Assert.Equal(["EVD-151"], (await play.VerifyAsync(file, new(new string('b', 64), 4711))).Findings.Select(finding => finding.Code));
        await AssertFoundAsync(package with { Packet = package.Packet! with { Length = 4712 } }, "EVD-150");
        await AssertFoundAsync(package with { Packet = null }, "EVD-150");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"format\":\"egov-evidence-package-v2\"}")]
    [InlineData("\"\ud800\"")]
    public async Task What_is_no_package_is_refused(string text)
    {
        var report = await play.VerifyAsync(System.Text.Encoding.UTF8.GetBytes(text));

        Assert.False(report.IsWhole);
        Assert.Null(report.Scope);
        Assert.NotEmpty(report.Findings);
    }

    [Fact]
    public async Task Nothing_may_be_null_unknown_or_there_twice()
    {
        var json = EvidencePlay.JsonOf(file);
        json["blocks"]![0]!["stamp"] = null;
        Assert.Equal("$.blocks[0].stamp", (await play.VerifyAsync(Redone(json))).Findings.Single(finding => finding.Code == "EVD-102").Place.Field);
        json = EvidencePlay.JsonOf(file);
        json["chains"]![0]!.AsObject()["extra"] = 1;
        Assert.Contains((await play.VerifyAsync(Redone(json))).Findings, finding => finding.Code == "EVD-102");
        var twice = System.Text.Encoding.UTF8.GetString(file).Replace("\"document\":", $"\"document\":\"{EvidencePlay.Id}\",\"document\":", StringComparison.Ordinal);
        Assert.Contains((await play.VerifyAsync(System.Text.Encoding.UTF8.GetBytes(twice))).Findings, finding => finding.Code == "EVD-100");
    }

    [Fact]
    public void The_place_of_a_byte_is_named_by_its_path()
    {
        var text = """{"a":1,"b":[{"c":"x"},{"c":"yyy","d":[1,2]}]}"""u8.ToArray();

        Assert.StartsWith("$.b[1].c, byte", JsonPlace.Of(text, Array.IndexOf(text, (byte)'y')), StringComparison.Ordinal);
        Assert.StartsWith("$.b[1].d[1], byte", JsonPlace.Of(text, Array.IndexOf(text, (byte)'2')), StringComparison.Ordinal);
        Assert.StartsWith("$.b[0].c, byte", JsonPlace.Of(text, Array.IndexOf(text, (byte)'x')), StringComparison.Ordinal);
    }

    [Fact]
    public void From_any_block_a_short_way_leads_to_any_earlier_one()
    {
        foreach (var (from, to) in new[] { (5_256_000L, 1L), (5_256_000, 5_255_999), (5_255_999, 2_621_441), (7, 7), (4_194_303, 1) })
        {
            var way = EvidenceBlock.Way(from, to).ToList();
            Assert.Equal((from, to), (way[0], way[^1]));
            Assert.InRange(way.Count, 1, 260);
            Assert.All(way.Zip(way.Skip(1)), step => Assert.True(step.Second == step.First - 1 || step.Second == EvidenceBlock.EarlierThan(step.First)));
        }
    }

    /// <summary>So much of the end of the file is its digest, which is about no place but the file.</summary>
    private const int DigestAtEnd = 80;

    private EvidencePackage With(int index, PackageChain chain) =>
        package with { Chains = [.. package.Chains.Select((other, place) => place == index ? chain : other)] };

    private EvidencePackage WithBlock(PackageBlock block) =>
        package with { Blocks = [.. package.Blocks.Select(other => other.Number == block.Number ? block : other)] };

    private static PackageBlock Rehashed(PackageBlock block) => block with { Hash = block.ToBlock().HashOf() };

    /// <summary>As somebody would write it who knows how the digest of the file is made.</summary>
    private static byte[] Redone(JsonObject json)
    {
        json.Remove("sha256");
        json["sha256"] = ProofHash.OfJson(JsonSerializer.SerializeToElement(json));
        return CanonicalJson.Write(JsonSerializer.SerializeToElement(json));
    }

    private async Task AssertFoundAsync(EvidencePackage altered, params string[] codes)
    {
        var found = (await play.VerifyAsync(altered.ToFile())).Findings.Select(finding => finding.Code).Distinct().ToList();
        Assert.All(codes, code => Assert.Contains(code, found));
    }

    private async Task<Documents.Document> LoadAsync() =>
        (await Platform.Events.EventJournal.ReadAsync(play.Stores, $"document-{EvidencePlay.Id}", 1, long.MaxValue, default))
            .Select(record => Platform.Aggregates.EventTypes.FromRecord<Documents.DocumentEvent>(record)!)
            .Aggregate((Documents.Document?)null, Documents.Document.Fold)!;

    private sealed class OtherAuthority(TimeProvider clock) : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("other-authority-");

        internal DevelopmentAuthority Authority => new(folder.FullName, clock);

        public void Dispose() => folder.Delete(recursive: true);
    }
}
