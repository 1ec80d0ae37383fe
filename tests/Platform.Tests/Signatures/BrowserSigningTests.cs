using System.Text.Json;
using EGov.Local.Demo;
using EGov.Platform.Results;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Browser;
using EGov.Platform.Signatures.Verification;

namespace EGov.Platform.Tests.Signatures;

/// <summary>A plug-in signs in the browser, where nobody of us looks; what comes back is held to what was asked for.</summary>
public sealed class BrowserSigningTests : IDisposable
{
    private static readonly PluginCallback Done = new(0, null, "signed.pdf");

    private readonly SigningFixture signing = new();
    private readonly byte[] paper = DemoFiles.Pdf("Decision 12");

    public void Dispose() => signing.Dispose();

    [Fact]
    public async Task What_the_person_signed_is_taken_with_its_report()
    {
        var taken = await TakeAsync(await OrderAsync(paper), await signing.SignAsync(paper));

        Assert.True(taken.Succeeded(out var report, out var error), error?.Definition.Code);
        Assert.Equal((SignatureConclusion.Valid, 1), (report.Conclusion, report.Signatures.Count));
    }

    [Fact]
    public async Task A_second_person_signs_what_a_first_one_did()
    {
        var once = await signing.SignAsync(paper);
        var second = SigningFixture.Minister with { Id = "001099054321", Name = "Trần Bình" };
        var order = await OrderAsync(once, second);

        Assert.True((await TakeAsync(order, await signing.SignAsync(once, second))).Succeeded(out var report, out _));
        Assert.Equal(2, report.Signatures.Count);
        Assert.Equal("EGOV-1261", CodeOf(await TakeAsync(order, once)));
    }

    [Fact]
    public async Task Another_file_however_well_signed_is_refused()
    {
        var order = await OrderAsync(paper);
        var other = DemoFiles.Pdf("Decision 13");

        Assert.Equal("EGOV-1261", CodeOf(await TakeAsync(order, await signing.SignAsync(other))));
        Assert.Equal("EGOV-1261", CodeOf(await TakeAsync(order, paper)));
        Assert.Equal("EGOV-1261", CodeOf(await TakeAsync(order, await signing.SignAsync(await signing.SignAsync(paper)))));
    }

    [Fact]
    public async Task What_was_changed_after_it_was_signed_is_refused()
    {
        var signed = await signing.SignAsync(paper);

        Assert.Equal("EGOV-1261", CodeOf(await TakeAsync(await OrderAsync(paper), [.. signed, .. "1 0 obj\n"u8])));
    }

    [Fact]
    public async Task Somebody_else_signs_in_vain()
    {
        var signed = await signing.SignAsync(paper, SigningFixture.Minister with { Id = "001099099999" });

        Assert.Equal("EGOV-1259", CodeOf(await TakeAsync(await OrderAsync(paper), signed)));
    }

    [Fact]
    public async Task A_certificate_that_nobody_trusts_is_refused()
    {
        using var elsewhere = new SigningFixture();

        Assert.Equal("EGOV-1261", CodeOf(await TakeAsync(await OrderAsync(paper), await elsewhere.SignAsync(paper))));
    }

    [Fact]
    public async Task Who_declines_or_takes_too_long_signs_nothing()
    {
        var order = await OrderAsync(paper);
        var signed = await signing.SignAsync(paper);

        Assert.Equal("EGOV-1257", CodeOf(await Signing().TakeAsync(order, new PluginCallback(1, "cancelled", null), signed, default)));
        signing.Clock.Now += TimeSpan.FromMinutes(16);
        Assert.Equal("EGOV-1258", CodeOf(await TakeAsync(order, signed)));
    }

    [Fact]
    public async Task The_plug_in_is_asked_and_heard_under_the_names_that_it_knows()
    {
        var order = await OrderAsync(paper);

        var asked = JsonSerializer.Serialize(order.RequestOf(new("https://portal/file"), new("https://portal/upload")));
        var told = JsonSerializer.Deserialize<PluginCallback>("""{"Status":0,"Message":"","FileServer":"a.signed.pdf"}""");

        Assert.Equal($$"""{"FileUploadHandler":"https://portal/upload","SessionId":"{{order.Session}}","FileName":"https://portal/file"}""", asked);
        Assert.Equal(new PluginCallback(0, "", "a.signed.pdf"), told);
    }

    [Fact]
    public async Task What_cannot_be_signed_is_not_asked_for()
    {
        var ordered = await Signing().OrderAsync("no document"u8.ToArray(), SigningFixture.Minister, default);

        Assert.Equal("EGOV-1161", ordered.Succeeded(out _, out var error) ? null : error.Definition.Code);
    }

    private static string? CodeOf(Result<SignatureReport> taken) => taken.Succeeded(out _, out var error) ? null : error.Definition.Code;

    private BrowserSigning Signing() => new(signing.Verifier, signing.Clock);

    private async Task<SigningOrder> OrderAsync(byte[] pdf, Signatory? signatory = null)
    {
        Assert.True((await Signing().OrderAsync(pdf, signatory ?? SigningFixture.Minister, default)).Succeeded(out var order, out _));
        return order;
    }

    private Task<Result<SignatureReport>> TakeAsync(SigningOrder order, byte[] signed) => Signing().TakeAsync(order, Done, signed, default);
}
