using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;
using EGov.Platform.Results;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Signing;
using EGov.Platform.Signatures.Verification;

namespace EGov.Platform.Tests.Signatures;

/// <summary>Packets between agencies are signed as XML, in their header and over all of them.</summary>
public sealed class XmlSigningTests : IDisposable
{
    private const string Space = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
    private const string Packet = $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <edXML xmlns="{Space}"><edXML:edXMLEnvelope xmlns:edXML="{Space}"><edXML:edXMLHeader><edXML:Subject>Công văn 12</edXML:Subject></edXML:edXMLHeader></edXML:edXMLEnvelope><AttachmentEncoded>QUJD</AttachmentEncoded></edXML>
        """;

    private static readonly XmlPlace Header = new("edXMLHeader", Space);

    private readonly SigningFixture signing = new();

    public void Dispose() => signing.Dispose();

    [Fact]
    public async Task A_signed_packet_is_valid_and_whole()
    {
        var report = await VerifyAsync(await SignAsync(Packet));

        Assert.Equal(SignatureConclusion.Valid, report.Conclusion);
        var signature = Assert.Single(report.Signatures);
        Assert.True(signature.Coverage.Whole);
        Assert.Equal("Cục Cảnh sát giao thông", signature.Signer!.Name);
        Assert.Equal(new SignedTime(SigningFixture.Start, SigningClock.Signer, null), signature.Time);
    }

    [Fact]
    public async Task The_signature_is_the_last_child_of_the_header_and_has_the_shape_that_others_read()
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml(Encoding.UTF8.GetString(await SignAsync(Packet)));
        var signature = (XmlElement)document.GetElementsByTagName("Signature", SignedXml.XmlDsigNamespaceUrl)[0]!;

        Assert.Equal("edXMLHeader", signature.ParentNode!.LocalName);
        Assert.Same(signature, signature.ParentNode.LastChild);
        Assert.Equal(["SignedInfo", "SignatureValue", "KeyInfo", "Object"], Names(signature));
        Assert.Equal(["X509SubjectName", "X509Certificate", "X509Certificate"], Names((XmlElement)signature["KeyInfo"]!["X509Data"]!));
        Assert.Equal(SignedXml.XmlDsigExcC14NTransformUrl, signature["SignedInfo"]!["CanonicalizationMethod"]!.GetAttribute("Algorithm"));
        Assert.Equal(SignedXml.XmlDsigRSASHA256Url, signature["SignedInfo"]!["SignatureMethod"]!.GetAttribute("Algorithm"));
        Assert.Equal("", signature["SignedInfo"]!["Reference"]!.GetAttribute("URI"));
    }

    [Theory]
    [InlineData("Công văn 12", "Công văn 13")]
    [InlineData("QUJD", "QUJE")]
    [InlineData("2026-11-16T09:00:00+07:00", "2026-11-15T09:00:00+07:00")]
    public async Task Whatever_is_changed_is_noticed_the_time_too(string from, string to)
    {
        var text = Encoding.UTF8.GetString(await SignAsync(Packet));
        Assert.Contains(from, text, StringComparison.Ordinal);

        Assert.Equal(["SIG-104"], (await VerifyAsync(Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal)))).Codes(CheckOutcome.Failed));
    }

    [Theory]
    [InlineData("<a>one&#13;\r\ntwo  <b x='1&#10;2'/> <!-- three --><![CDATA[<four>]]></a>")]
    [InlineData("<a xmlns:p='urn:p'><p:b/></a>")]
    [InlineData("<?xml version='1.0'?><?note this?><a>\u1EA1\u0301 \U0001F600</a>")]
    public async Task What_is_written_is_what_was_signed_whatever_it_holds(string xml) =>
        Assert.Equal(SignatureConclusion.Valid, (await VerifyAsync(await SignAsync(xml, XmlPlace.Root))).Conclusion);

    [Fact]
    public async Task A_document_in_another_encoding_comes_back_in_ours()
    {
        var wide = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"utf-16\"?><a>Công văn</a>")).ToArray();
        Assert.True((await signing.Signer().SignXmlAsync(wide, XmlPlace.Root, SigningFixture.Ministry, default)).Succeeded(out var signed, out _));

        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>", Encoding.UTF8.GetString(signed.Span), StringComparison.Ordinal);
        Assert.Equal(SignatureConclusion.Valid, (await VerifyAsync(signed.ToArray())).Conclusion);
    }

    [Fact]
    public async Task A_second_signature_would_break_the_first_and_is_refused() =>
        Assert.Equal("EGOV-1264", await RefusalAsync(Encoding.UTF8.GetString(await SignAsync(Packet)), Header));

    [Theory]
    [InlineData("<a><edXMLHeader/></a>")]
    [InlineData("<a xmlns='http://www.mic.gov.vn/TBT/QCVN_102_2016'><edXMLHeader/><edXMLHeader/></a>")]
    [InlineData("<a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")]
    public async Task Where_there_is_not_exactly_one_place_nothing_is_signed(string xml) => Assert.Equal("EGOV-1264", await RefusalAsync(xml, Header));

    [Fact]
    public async Task A_key_that_is_not_RSA_is_refused_with_a_number()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=curve", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(SigningFixture.Start, SigningFixture.Start.AddYears(1));

        Assert.Equal("EGOV-1263", await RefusalAsync(Packet, Header, new OneKey(new FixedKey(certificate, []))));
    }

    [Fact]
    public async Task A_signature_that_is_not_the_keys_is_given_to_nobody()
    {
        var key = await signing.KeyAsync(SigningFixture.Ministry);

        Assert.Equal("EGOV-1160", await RefusalAsync(Packet, Header, new OneKey(new FixedKey(key.Certificate, new byte[256]))));
    }

    [Fact]
    public async Task A_signed_packet_too_large_to_be_looked_into_is_unclear_and_an_unsigned_one_is_unsigned()
    {
        var attachment = new string('A', BoundedXml.Largest);
        var large = Encoding.UTF8.GetString(await SignAsync(Packet)).Replace("QUJD", attachment, StringComparison.Ordinal);
        var signed = await VerifyAsync(Encoding.UTF8.GetBytes(large));
        var unsigned = await VerifyAsync(Encoding.UTF8.GetBytes(Packet.Replace("QUJD", attachment, StringComparison.Ordinal)));
        var broken = await VerifyAsync(Encoding.UTF8.GetBytes(Packet.Replace("QUJD", attachment + "<", StringComparison.Ordinal)));

        Assert.Equal(SignatureConclusion.Indeterminate, signed.Conclusion);
        Assert.Equal(["SIG-113"], signed.Codes(CheckOutcome.Unclear));
        Assert.Equal(["SIG-100"], unsigned.Codes(CheckOutcome.Failed));
        Assert.Equal(["SIG-101"], broken.Codes(CheckOutcome.Failed));
    }

    private static IEnumerable<string> Names(XmlElement element) => element.ChildNodes.OfType<XmlElement>().Select(child => child.LocalName);

    private Task<SignatureReport> VerifyAsync(byte[] xml) => signing.Verifier.VerifyXmlAsync(xml, default);

    private async Task<byte[]> SignAsync(string xml, XmlPlace? place = null)
    {
        var result = await signing.Signer().SignXmlAsync(Encoding.UTF8.GetBytes(xml), place ?? Header, SigningFixture.Ministry, default);
        Assert.True(result.Succeeded(out var signed, out var error), error?.DetailIn(Language.English));
        return signed.ToArray();
    }

    private async Task<string?> RefusalAsync(string xml, XmlPlace place, ISigningKeys? keys = null) =>
        (await signing.Signer(keys).SignXmlAsync(Encoding.UTF8.GetBytes(xml), place, SigningFixture.Ministry, default))
            .Succeeded(out _, out var error) ? null : error.Definition.Code;

    /// <summary>A key that gives the same answer to every question.</summary>
    private sealed class FixedKey(X509Certificate2 certificate, byte[] answer) : SigningKey
    {
        public override X509Certificate2 Certificate => certificate;

        public override IReadOnlyList<X509Certificate2> Issuers => [];

        public override Task<byte[]> SignAsync(ReadOnlyMemory<byte> sha256, CancellationToken cancellation) => Task.FromResult(answer);
    }
}
