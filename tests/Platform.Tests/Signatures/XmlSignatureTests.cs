using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;
using EGov.Local.Signing;
using EGov.Platform.Signatures.Verification;

namespace EGov.Platform.Tests.Signatures;

public sealed class XmlSignatureTests : IDisposable
{
    private const string Letter = """<letter><subject Id="s1">Decision 12</subject><body Id="b1">Approved.</body></letter>""";

    private readonly SigningFixture signing = new();

    public void Dispose() => signing.Dispose();

    [Fact]
    public async Task A_signed_letter_is_whole()
    {
        var report = await VerifyAsync(await SignAsync(Letter, ""));

        Assert.Equal(SignatureConclusion.Valid, report.Conclusion);
        Assert.True(report.Signatures[0].Coverage.Whole);
        Assert.Equal("Nguyễn Văn An", report.Signatures[0].Signer!.Name);
    }

    [Fact]
    public async Task A_changed_letter_is_noticed()
    {
        var changed = (await SignAsync(Letter, "")).Replace("Approved.", "Refused.", StringComparison.Ordinal);

        Assert.Equal(["SIG-104"], (await VerifyAsync(changed)).Codes(CheckOutcome.Failed));
    }

    [Fact]
    public async Task Where_only_a_part_is_signed_the_report_says_which()
    {
        var report = await VerifyAsync(await SignAsync(Letter, "#s1"));

        Assert.Equal(SignatureConclusion.Valid, report.Conclusion);
        Assert.False(report.Signatures[0].Coverage.Whole);
        Assert.Contains("/letter/subject", report.Signatures[0].Coverage.Covered.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_parts_of_one_id_are_refused()
    {
        var doubled = (await SignAsync(Letter, "#s1")).Replace("<body Id=\"b1\">", "<body Id=\"s1\">", StringComparison.Ordinal);

        Assert.Equal(SignatureConclusion.Invalid, (await VerifyAsync(doubled)).Conclusion);
    }

    [Theory]
    [InlineData("URI=\"\"", "URI=\"http://localhost/other.xml\"")]
    [InlineData("URI=\"\"", "URI=\"file:///etc/passwd\"")]
    [InlineData("URI=\"\"", "URI=\"#xpointer(/)\"")]
    [InlineData("http://www.w3.org/2000/09/xmldsig#enveloped-signature", "http://www.w3.org/TR/1999/REC-xslt-19991116")]
    public async Task Nothing_is_fetched_and_nothing_is_run(string from, string to) => Assert.Equal(
        SignatureConclusion.Invalid,
        (await VerifyAsync((await SignAsync(Letter, "")).Replace(from, to, StringComparison.Ordinal))).Conclusion);

    [Fact]
    public async Task A_document_type_is_not_read() => Assert.Equal(
        ["SIG-101"],
        (await VerifyAsync("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")).Codes(CheckOutcome.Failed));

    private Task<SignatureReport> VerifyAsync(string xml) => signing.Verifier.VerifyXmlAsync(Encoding.UTF8.GetBytes(xml), default);

    private async Task<string> SignAsync(string xml, string uri)
    {
        await signing.KeyAsync(SigningFixture.Minister);
        using var issuing = signing.Issuing;
        using var certificate = DevelopmentCertificates.Signatory(SigningFixture.Minister, issuing, signing.Clock.Now);
        using var key = certificate.GetRSAPrivateKey()!;
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        document.LoadXml(xml);
        var signed = new SignedXml(document) { SigningKey = key, KeyInfo = new KeyInfo() };
        signed.SignedInfo!.SignatureMethod = SignedXml.XmlDsigRSASHA256Url;
        signed.SignedInfo.CanonicalizationMethod = SignedXml.XmlDsigExcC14NTransformUrl;
        var reference = new Reference(uri) { DigestMethod = SignedXml.XmlDsigSHA256Url };
        reference.AddTransform(new XmlDsigEnvelopedSignatureTransform());
        signed.AddReference(reference);
        var data = new KeyInfoX509Data(certificate);
        data.AddCertificate(DevelopmentCertificates.PublicPart(issuing));
        signed.KeyInfo.AddClause(data);
        signed.ComputeSignature();
        document.DocumentElement!.AppendChild(document.ImportNode(signed.GetXml(), deep: true));
        return document.OuterXml;
    }
}
