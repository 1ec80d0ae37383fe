using System.Text;
using System.Xml;
using EGov.Exchange.EdXml;
using EGov.Exchange.EdXml.Contents;
using EGov.Exchange.EdXml.Values;
using EGov.Platform.Results;

namespace EGov.Exchange.Tests.EdXml;

public sealed class EdXmlWriterTests
{
    private const string Header = "/edXML/edXMLEnvelope/edXMLHeader/MessageHeader";

    private static readonly byte[] Pdf = [.. "%PDF-1.7\n%%EOF\n"u8];

    [Fact]
    public async Task Every_sample_can_be_written_again_and_reads_the_same()
    {
        foreach (var name in new[] { "new", "recall", "update", "replace" })
        {
            var message = await PacketSamples.DocumentAsync(PacketSamples.Text(name)) with { Attachments = [] };
            Same.Assert(message, await PacketSamples.DocumentAsync(await WrittenAsync(EdXmlWriter.Draft(message, [], PacketSamples.Today))));
        }

        var status = Assert.IsType<StatusMessage>(await PacketSamples.MessageAsync(PacketSamples.Text("status-accepted")));
        Same.Assert(status, await PacketSamples.MessageAsync(await WrittenAsync(EdXmlWriter.Draft(status))));
    }

    [Fact]
    public async Task Everything_in_the_envelope_has_the_prefix_and_stands_in_the_order_of_the_standard()
    {
        var message = await PacketSamples.DocumentAsync(PacketSamples.Text("new"));

        var xml = await WrittenAsync(EdXmlWriter.Draft(message, [File("209")], PacketSamples.Today));

        var document = new XmlDocument();
        document.LoadXml(xml);
        var envelope = document.DocumentElement!["edXML:edXMLEnvelope"]!;
        Assert.All(envelope.SelectNodes(".//*")!.Cast<XmlElement>(), element => Assert.Equal("edXML", element.Prefix));
        Assert.Equal(
            "From To To DocumentId Code PromulgationInfo DocumentType Subject Content SignerInfo DueDate OtherInfo ResponseFor SteeringType ToPlaces",
            string.Join(' ', envelope.FirstChild!.FirstChild!.ChildNodes.Cast<XmlElement>().Select(element => element.LocalName)));
        Assert.Equal(
            "ContentId AttachmentName Description ContentType edXML:ContentTransferEncoded",
            string.Join(' ', document.DocumentElement["AttachmentEncoded"]!.FirstChild!.ChildNodes.Cast<XmlElement>().Select(element => element.Name)));
    }

    [Fact]
    public async Task Files_are_attached_packed_or_as_they_are()
    {
        var message = await PacketSamples.DocumentAsync(PacketSamples.Text("new"));
        var draft = EdXmlWriter.Draft(message, [File("1"), File("2") with { Zip = false, ContentType = "application/pdf", Description = null }], PacketSamples.Today);
        var (result, contents) = await PacketSamples.SplitAsync(new MemoryStream(Encoding.UTF8.GetBytes(await WrittenAsync(draft))));

        Assert.True(result.Succeeded(out var split, out _));
        Assert.True(EdXmlReader.Read(split, PacketSamples.Today).Succeeded(out var read, out _));
        Assert.Empty(read.Warnings);
        Assert.Equal([("application/zip", ContentKind.Zip), ("application/pdf", ContentKind.Pdf)], ((DocumentMessage)read).Attachments.Select(attachment => (attachment.ContentType, attachment.Kind)));
        using var unpacked = new MemoryStream();
        Assert.True((await AttachmentContent.OpenAsync(contents[0].ToArray(), "1", unpacked, 1_000)).Succeeded(out var opened, out _));
        Assert.Equal(("1.pdf", ContentKind.Pdf), (opened.Packed, opened.Kind));
        Assert.Equal(Pdf, unpacked.ToArray());
        Assert.Equal(Pdf, contents[1].ToArray());
    }

    [Fact]
    public async Task The_same_packet_has_the_same_bytes()
    {
        var message = await PacketSamples.DocumentAsync(PacketSamples.Text("new"));

        Assert.Equal(
            await WrittenAsync(EdXmlWriter.Draft(message, [File("1")], PacketSamples.Today)),
            await WrittenAsync(EdXmlWriter.Draft(message, [File("1")], PacketSamples.Today)));
    }

    [Fact]
    public async Task A_signature_becomes_the_last_child_of_the_header_and_contents_stay_in_place()
    {
        var message = await PacketSamples.DocumentAsync(PacketSamples.Text("new"));
        var draft = EdXmlWriter.Draft(message, [File("1")], PacketSamples.Today, document =>
        {
            Assert.Equal("edXML", document.DocumentElement!.Name);
            return document.CreateElement("Signature", "http://www.w3.org/2000/09/xmldsig#");
        });

        var xml = await WrittenAsync(draft);

        Assert.Contains("</edXML:TraceHeaderList><Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\" /></edXML:edXMLHeader>", xml, StringComparison.Ordinal);
        var read = await PacketSamples.DocumentAsync(xml);
        Assert.Equal((true, 1, 0), (read.HasXmlSignature, read.Attachments.Count, read.Warnings.Count));
    }

    public static TheoryData<string, string, Func<object, object>> Wrong => new()
    {
        { "EXCHANGE-4124", Header + "/Subject", message => ((DocumentMessage)message) with { Subject = new string('a', 501) } },
        { "EXCHANGE-4113", Header + "/Subject", message => ((DocumentMessage)message) with { Subject = "" } },
        { "EXCHANGE-4125", Header + "/Subject", message => ((DocumentMessage)message) with { Subject = "a\0b" } },
        { "EXCHANGE-4125", Header + "/Subject", message => ((DocumentMessage)message) with { Subject = "a\ud800" } },
        { "EXCHANGE-4125", Header + "/Subject", message => ((DocumentMessage)message) with { Subject = " a" } },
        { "EXCHANGE-4123", Header + "/Subject", message => ((DocumentMessage)message) with { Subject = "MẬT: a" } },
        { "EXCHANGE-4123", Header + "/Code/CodeNotation", message => ((DocumentMessage)message) with { Code = new("7", "MẬT-VPCP") } },
        { "EXCHANGE-4127", Header + "/Subject", message => ((DocumentMessage)message) with { Subject = "a\u202Eb" } },
        { "EXCHANGE-4127", Header + "/SignerInfo/FullName", message => ((DocumentMessage)message) with { Signer = new() { FullName = "a\u200Bb" } } },
        { "EXCHANGE-4127", Header + "/To/OrganName", message => ((DocumentMessage)message) with { To = [new("H14.02") { OrganName = "a\u2066b" }] } },
        { "EXCHANGE-4113", Header + "/To", message => ((DocumentMessage)message) with { To = [] } },
        { "EXCHANGE-4117", Header + "/To/OrganId", message => ((DocumentMessage)message) with { To = [new("H41"), new("000.00.00.H41")] } },
        { "EXCHANGE-4117", Header + "/To/OrganId", message => ((DocumentMessage)message) with { To = [new("H14.02"), new("h14.02")] } },
        { "EXCHANGE-4114", Header + "/To[1]/OrganId", message => ((DocumentMessage)message) with { To = [new("no body")] } },
        { "EXCHANGE-4113", Header + "/DocumentId", message => ((DocumentMessage)message) with { DocumentId = null } },
        { "EXCHANGE-4114", Header + "/DocumentId", message => ((DocumentMessage)message) with { DocumentId = LegalDocumentId.Of("x") } },
        { "EXCHANGE-4113", Header + "/SignerInfo/FullName", message => ((DocumentMessage)message) with { Signer = null } },
        { "EXCHANGE-4124", Header + "/Code/CodeNumber", message => ((DocumentMessage)message) with { Code = new("123456789012", "A") } },
        { "EXCHANGE-4116", Header + "/PromulgationInfo/PromulgationDate", message => ((DocumentMessage)message) with { Promulgation = new(PacketSamples.Today.AddDays(1)) } },
        { "EXCHANGE-4126", Header + "/PromulgationInfo/PromulgationDate", message => ((DocumentMessage)message) with { Promulgation = new(DateOnly.MinValue) } },
        { "EXCHANGE-4114", Header + "/DueDate", message => ((DocumentMessage)message) with { DueDate = DateOnly.MinValue } },
        { "EXCHANGE-4114", Header + "/DueDate", message => ((DocumentMessage)message) with { DueDate = new(2201, 1, 1) } },
        { "EXCHANGE-4114", Header + "/DocumentType/Type", message => ((DocumentMessage)message) with { Kind = new("Công văn", 18) } },
        { "EXCHANGE-4114", Header + "/OtherInfo/PageAmount", message => ((DocumentMessage)message) with { Other = new() { PageAmount = 1_000 } } },
        { "EXCHANGE-4113", "/edXML/edXMLEnvelope/edXMLHeader/TraceHeaderList/TraceHeader", message => ((DocumentMessage)message) with { Trace = [] } },
        { "EXCHANGE-4113", "/edXML/edXMLEnvelope/edXMLHeader/TraceHeaderList/Bussiness/BussinessDocumentInfo", message => ((DocumentMessage)message) with { Business = new() { Type = BusinessType.Update } } },
        { "EXCHANGE-4113", "/edXML/edXMLEnvelope/edXMLHeader/TraceHeaderList/Bussiness/ReplacementInfoList", message => ((DocumentMessage)message) with { Business = new() { Type = BusinessType.Replace } } },
        { "EXCHANGE-4114", "/edXML/edXMLEnvelope/edXMLHeader/TraceHeaderList/Bussiness/BussinessDocumentInfo", message => ((DocumentMessage)message) with { Business = new() { Update = new(true, false) } } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_would_be_read_with_a_warning_is_not_written(string code, string path, Func<object, object> change)
    {
        var message = (DocumentMessage)change(await PacketSamples.DocumentAsync(PacketSamples.Text("new")));

        AssertRefused(code, path, EdXmlWriter.Draft(message, [], PacketSamples.Today));
    }

    [Fact]
    public async Task Files_must_have_safe_names_and_ids_of_their_own()
    {
        var message = await PacketSamples.DocumentAsync(PacketSamples.Text("new"));
        const string Attachment = "/edXML/AttachmentEncoded/Attachment";

        AssertRefused("EXCHANGE-4122", Attachment + "/AttachmentName", EdXmlWriter.Draft(message, [File("1") with { Name = "a/b.pdf" }], PacketSamples.Today));
        AssertRefused("EXCHANGE-4119", Attachment + "/ContentId", EdXmlWriter.Draft(message, [File("1"), File("1")], PacketSamples.Today));
        AssertRefused("EXCHANGE-4113", Attachment + "/ContentId", EdXmlWriter.Draft(message, [File("")], PacketSamples.Today));
        AssertRefused("EXCHANGE-4127", Attachment + "/AttachmentName", EdXmlWriter.Draft(message, [File("1") with { Name = "a\u200Db.pdf" }], PacketSamples.Today));
        AssertRefused("EXCHANGE-4128", Attachment + "/ContentId", EdXmlWriter.Draft(message, [File("../1")], PacketSamples.Today));
        AssertRefused("EXCHANGE-4136", null, EdXmlWriter.Draft(message, [File("1") with { Name = "mau.pdf.exe" }], PacketSamples.Today));
        AssertRefused("EXCHANGE-4108", null, EdXmlWriter.Draft(message, [.. Enumerable.Range(0, 101).Select(number => File($"{number}"))], PacketSamples.Today));
    }

    [Fact]
    public async Task A_status_needs_its_document()
    {
        var status = Assert.IsType<StatusMessage>(await PacketSamples.MessageAsync(PacketSamples.Text("status-accepted")));

        AssertRefused("EXCHANGE-4113", Header + "/ResponseFor/Code", EdXmlWriter.Draft(status with { ResponseFor = status.ResponseFor with { Code = null } }));
        AssertRefused("EXCHANGE-4121", Header + "/StatusCode", EdXmlWriter.Draft(status with { Status = (StatusCode)7 }));
        AssertRefused("EXCHANGE-4113", Header + "/Timestamp", EdXmlWriter.Draft(status with { Timestamp = null }));
    }

    private static PacketFile File(string id) => new(id, "mau.pdf", () => new MemoryStream(Pdf)) { Description = "Toàn văn" };

    private static void AssertRefused(string code, string? path, Result<PacketDraft> result)
    {
        Assert.False(result.Succeeded(out _, out var error));
        Assert.Equal((code, path), (error!.Definition.Code, error.Fields is [var field] ? field.Field : null));
    }

    private static async Task<string> WrittenAsync(Result<PacketDraft> result)
    {
        Assert.True(result.Succeeded(out var draft, out var error), error?.DetailIn(Language.English));
        using var packet = new MemoryStream();
        await draft.WriteAsync(packet);
        return Encoding.UTF8.GetString(packet.ToArray());
    }
}
