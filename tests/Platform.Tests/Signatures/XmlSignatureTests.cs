using System.Security.Cryptography;
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

        Assert.Equal(SignatureConclusion.Indeterminate, report.Conclusion);
        Assert.Equal(["SIG-102"], report.Codes(CheckOutcome.Unclear));
        Assert.False(report.Signatures[0].Coverage.Whole);
        Assert.Contains("/letter/subject", report.Signatures[0].Coverage.Covered.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_parts_of_one_id_are_refused()
    {
        var doubled = (await SignAsync(Letter, "#s1")).Replace("<body Id=\"b1\">", "<body Id=\"s1\">", StringComparison.Ordinal);

        Assert.Equal(SignatureConclusion.Invalid, (await VerifyAsync(doubled)).Conclusion);
    }

    [Fact]
    public async Task A_signature_over_nothing_but_what_it_brings_along_signs_no_letter()
    {
        var report = await VerifyAsync(await SignAsync(Letter, "#own", own: "<note>anything at all</note>"));

        Assert.Equal(SignatureConclusion.Invalid, report.Conclusion);
        Assert.Equal(["SIG-102"], report.Codes(CheckOutcome.Failed));
        Assert.Equal(("Nothing.", "The whole document."), (report.Signatures[0].Coverage.Covered.En, report.Signatures[0].Coverage.NotCovered!.En));
    }

    [Theory]
    [InlineData("ecdsa-sha256", "nistP256")]
    [InlineData("ecdsa-sha384", "nistP384")]
    [InlineData("ecdsa-sha512", "nistP521")]
    [InlineData("ecdsa-sha512", "nistP256")]
    public async Task A_letter_signed_on_an_elliptic_curve_is_whole_until_it_is_changed(string method, string curve)
    {
        var signed = await CurveAsync("http://www.w3.org/2001/04/xmldsig-more#" + method, curve);

        Assert.Equal(SignatureConclusion.Valid, (await VerifyAsync(signed)).Conclusion);
        Assert.Equal(["SIG-104"], (await VerifyAsync(signed.Replace("Approved.", "Refused.", StringComparison.Ordinal))).Codes(CheckOutcome.Failed));
        var value = signed.IndexOf("<SignatureValue>", StringComparison.Ordinal) + "<SignatureValue>".Length;
        var other = signed[..value] + (signed[value] == 'A' ? 'B' : 'A') + signed[(value + 1)..];
        Assert.Equal(["SIG-104"], (await VerifyAsync(other)).Codes(CheckOutcome.Failed));
    }

    [Theory]
    [InlineData("http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1", CheckOutcome.Unclear)]
    [InlineData("http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519", CheckOutcome.Unclear)]
    [InlineData("http://www.w3.org/2000/09/xmldsig#rsa-sha1", CheckOutcome.Failed)]
    [InlineData("http://www.w3.org/2001/04/xmldsig-more#hmac-sha256", CheckOutcome.Failed)]
    [InlineData("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", CheckOutcome.Failed)]
    public async Task Of_an_algorithm_that_is_not_known_nobody_says_that_it_is_wrong(string method, CheckOutcome outcome)
    {
        var report = await VerifyAsync((await SignAsync(Letter, "")).Replace(SignedXml.XmlDsigRSASHA256Url, method, StringComparison.Ordinal));

        Assert.Equal(["SIG-105"], report.Codes(outcome));
        Assert.Equal(outcome == CheckOutcome.Unclear ? SignatureConclusion.Indeterminate : SignatureConclusion.Invalid, report.Conclusion);
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

    private async Task<string> SignAsync(string xml, string uri, string? own = null)
    {
        await signing.KeyAsync(SigningFixture.Minister);
        using var issuing = signing.Issuing;
        using var certificate = DevelopmentCertificates.Signatory(SigningFixture.Minister, issuing, signing.Clock.Now);
        using var key = certificate.GetRSAPrivateKey()!;
        var document = Read(xml);
        var signed = Prepare(document, uri, certificate, issuing);
        signed.SigningKey = key;
        signed.SignedInfo!.SignatureMethod = SignedXml.XmlDsigRSASHA256Url;
        if (own is not null)
        {
            signed.AddObject(new DataObject { Id = "own", Data = Read(own).ChildNodes });
        }

        signed.ComputeSignature();
        document.DocumentElement!.AppendChild(document.ImportNode(signed.GetXml(), deep: true));
        return document.OuterXml;
    }

    /// <summary>As a program signs that knows ECDSA: the library makes the digest and somebody else the value.</summary>
    private async Task<string> CurveAsync(string method, string name)
    {
        await signing.KeyAsync(SigningFixture.Minister);
        using var issuing = signing.Issuing;
        using var key = ECDsa.Create(ECCurve.CreateFromFriendlyName(name));
        var request = new CertificateRequest("C=VN, CN=Nguyễn Văn An, SERIALNUMBER=001099012345", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        using var authority = issuing.GetECDsaPrivateKey()!;
        using var certificate = request.Create(
            issuing.SubjectName, X509SignatureGenerator.CreateForECDsa(authority), signing.Clock.Now.AddHours(-1), signing.Clock.Now.AddYears(1), [1, 2, 3]);
        var document = Read(Letter);
        var signed = Prepare(document, "", certificate, issuing);
        using var placeholder = RSA.Create(2048);
        signed.SigningKey = placeholder;
        signed.SignedInfo!.SignatureMethod = SignedXml.XmlDsigRSASHA256Url;
        signed.ComputeSignature();
        var element = (XmlElement)document.DocumentElement!.AppendChild(document.ImportNode(signed.GetXml(), deep: true))!;
        ((XmlElement)element.GetElementsByTagName("SignatureMethod")[0]!).SetAttribute("Algorithm", method);
        var canonical = new XmlDsigExcC14NTransform();
        canonical.LoadInput(Read(element.GetElementsByTagName("SignedInfo")[0]!.OuterXml));
        using var content = (Stream)canonical.GetOutput(typeof(Stream));
        var algorithm = method[^3..] switch { "256" => HashAlgorithmName.SHA256, "384" => HashAlgorithmName.SHA384, _ => HashAlgorithmName.SHA512 };
        element.GetElementsByTagName("SignatureValue")[0]!.InnerText = Convert.ToBase64String(key.SignData(content, algorithm));
        return document.OuterXml;
    }

    private static XmlDocument Read(string xml)
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        document.LoadXml(xml);
        return document;
    }

    private static SignedXml Prepare(XmlDocument document, string uri, X509Certificate2 certificate, X509Certificate2 issuing)
    {
        var signed = new SignedXml(document) { KeyInfo = new KeyInfo() };
        signed.SignedInfo!.CanonicalizationMethod = SignedXml.XmlDsigExcC14NTransformUrl;
        var reference = new Reference(uri) { DigestMethod = SignedXml.XmlDsigSHA256Url };
        if (uri is "" or ['#', 's', ..])
        {
            reference.AddTransform(new XmlDsigEnvelopedSignatureTransform());
        }

        signed.AddReference(reference);
        var data = new KeyInfoX509Data(certificate);
        data.AddCertificate(DevelopmentCertificates.PublicPart(issuing));
        signed.KeyInfo.AddClause(data);
        return signed;
    }
}
