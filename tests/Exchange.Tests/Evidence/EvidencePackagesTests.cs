using EGov.Exchange.Errors;
using EGov.Exchange.Evidence.Packages;

namespace EGov.Exchange.Tests.Evidence;

/// <summary>What a package has for whom.</summary>
public sealed class EvidencePackagesTests
{
    private readonly EvidencePlay play = new();

    [Fact]
    public async Task The_same_evidence_is_the_same_file()
    {
        var document = await play.DocumentAsync();

        Assert.Equal((await play.PackageAsync(document)).ToFile(), (await play.PackageAsync(document)).ToFile());
    }

    [Fact]
    public async Task A_recipient_gets_what_concerns_it_and_digests_of_the_rest()
    {
        var document = await play.DocumentAsync();
        var asked = await play.PackageAsync(document, new(["G09"], ["G09"], EvidenceReader.Recipient));
        var other = await play.PackageAsync(document, new(["G12"], ["G12"], EvidenceReader.Recipient));

        Assert.All(asked.Chains.SelectMany(chain => chain.Entries), entry => Assert.NotNull(entry.Told.Value));
        Assert.Equal([true, true, false], other.Chains[0].Entries.Select(entry => entry.Told.Value is not null));
        Assert.DoesNotContain("Sai thẩm quyền", System.Text.Encoding.UTF8.GetString(other.ToFile()), StringComparison.Ordinal);
        Assert.True((await play.VerifyAsync(asked.ToFile())).IsWhole);
        Assert.True((await play.VerifyAsync(other.ToFile())).IsWhole);
    }

    [Fact]
    public async Task What_stays_with_the_other_side_is_shown_to_neither()
    {
        var document = await play.DocumentAsync();
        var sent = await play.PackageAsync(document);
        var received = await play.PackageAsync(document, new(["G09"], ["G09"], EvidenceReader.Recipient));

        Assert.DoesNotContain("clerk-1", System.Text.Encoding.UTF8.GetString(sent.ToFile()), StringComparison.Ordinal);
        Assert.DoesNotContain("Vụ 2", System.Text.Encoding.UTF8.GetString(sent.ToFile()), StringComparison.Ordinal);
        Assert.Contains("clerk-0", System.Text.Encoding.UTF8.GetString(sent.ToFile()), StringComparison.Ordinal);
        Assert.Contains("Vụ 2", System.Text.Encoding.UTF8.GetString(received.ToFile()), StringComparison.Ordinal);
        Assert.DoesNotContain("clerk-0", System.Text.Encoding.UTF8.GetString(received.ToFile()), StringComparison.Ordinal);
        Assert.True((await play.VerifyAsync(sent.ToFile())).IsWhole);
        Assert.True((await play.VerifyAsync(received.ToFile())).IsWhole);
    }

    [Fact]
    public async Task An_auditor_sees_that_it_happened_and_not_what_was_said()
    {
        var package = await play.PackageAsync(await play.DocumentAsync(), new(["G09", "G12"], [], EvidenceReader.Auditor));

        Assert.Null(package.Packet);
        Assert.All(package.Chains.SelectMany(chain => chain.Entries), entry => Assert.Null((entry.Told.Value ?? entry.Inner.Value)));
        Assert.True((await play.VerifyAsync(package.ToFile())).IsWhole);
    }

    [Fact]
    public async Task The_blocks_lead_through_one_that_the_reader_has_kept_the_hash_of()
    {
        var document = await play.DocumentAsync();
        for (var minute = 0; minute < 40; minute++)
        {
            await play.RecordAsync($"delivery-other{minute}-G01", new Deliveries.DeliveryPushed(play.Clock.Now, "system", "other"));
            await play.SealAsync();
        }

        var without = await play.PackageAsync(document);
        var through = await play.PackageAsync(document, through: 43);
        Assert.Equal(47, without.Blocks[^1].Number);
        Assert.DoesNotContain(without.Blocks, block => block.Number == 43);
        Assert.Equal((await play.Blocks.GetAsync(43, default)).Hash, through.Blocks.Single(block => block.Number == 43).Hash);
        Assert.True((await play.VerifyAsync(through.ToFile())).IsWhole);
        Assert.InRange(through.Blocks.Count, 8, 30);
    }

    [Fact]
    public async Task A_block_that_is_not_there_cannot_be_led_through()
    {
        var made = await play.Packages.MakeAsync(await play.DocumentAsync(), new(["G09"], [], EvidenceReader.Sender), 5_000, default);

        Assert.False(made.Succeeded(out _, out var error));
        Assert.Equal(ExchangeErrors.NoBlock, error.Definition);
    }

    [Fact]
    public async Task Before_anything_is_entered_there_is_nothing_to_give()
    {
        var document = Documents.Document.Fold(null, EvidencePlay.Accepted(EvidencePlay.Start));

        Assert.False((await play.Packages.MakeAsync(document, new(["G09"], [], EvidenceReader.Sender), null, default)).Succeeded(out _, out var error));
        Assert.Equal(ExchangeErrors.NoEvidenceYet, error.Definition);
    }

    [Fact]
    public async Task An_event_that_was_altered_in_the_log_shows_at_its_entry()
    {
        var document = await play.DocumentAsync();
        var aggregate = $"delivery-{EvidencePlay.Id}-G09";
        var id = Platform.Events.EventJournal.IdOf(3);
        var stored = (await play.Stores.Events.GetAsync(aggregate, id, default))!;
        var forged = System.Text.Encoding.UTF8.GetString(stored.Content.Span).Replace("Sai thẩm quyền", "Đã nhận", StringComparison.Ordinal);
        await play.Stores.Events.ReplaceAsync(aggregate, id, stored.Tag, System.Text.Encoding.UTF8.GetBytes(forged), default);

        var finding = Assert.Single((await play.VerifyAsync((await play.PackageAsync(document)).ToFile())).Findings);
        Assert.Equal(("EVD-112", aggregate, 3L), (finding.Code, finding.Place.Aggregate, finding.Place.Sequence));
    }
}
