using EGov.Exchange.EdXml;
using EGov.Platform.Results;

namespace EGov.Exchange.Tests.EdXml;

/// <summary>What senders are known to write wrongly is read, and they are told.</summary>
public sealed class ToleranceTests
{
    [Fact]
    public async Task A_packet_made_by_hand_is_read_with_its_oddities_told()
    {
        var message = await PacketSamples.DocumentAsync(PacketSamples.Text("handmade"));

        Assert.Equal(new DateOnly(2026, 1, 17), message.Promulgation.Date);
        Assert.Equal((BusinessType.New, 0), (message.Business.Type, message.ResponseFor.Count));
        Assert.Equal([("002.00.20.H13", 16), (null, 16)], message.Trace.Select(stop => (stop.OrganId, stop.Timestamp!.Value.Hour)));
        var attachment = Assert.Single(message.Attachments);
        Assert.Equal(("36b8a92e", ContentKind.Pdf, "application/zip"), (attachment.ContentId, attachment.Kind, attachment.ContentType));
        Assert.Equal(["/edXML/edXMLEnvelope/edXMLHeader/MessageHeader/ApplicationType"], message.Extensions);
        Assert.Equal(
            [
                "EXCHANGE-W103", "EXCHANGE-W103", "EXCHANGE-W106", "EXCHANGE-W106", "EXCHANGE-W109", "EXCHANGE-W110", "EXCHANGE-W112", "EXCHANGE-W115",
            ],
            message.Warnings.Select(warning => warning.Code).Order());
    }

    [Theory]
    [InlineData(" xmlns=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\"", "", "EXCHANGE-W104", "/edXML")]
    [InlineData("2026/03/20", "20/03/2026", "EXCHANGE-W106", "/edXML/edXMLEnvelope/edXMLHeader/MessageHeader/DueDate")]
    [InlineData("2026/03/20", "0001/01/01", "EXCHANGE-W125", "/edXML/edXMLEnvelope/edXMLHeader/MessageHeader/DueDate")]
    [InlineData("2026/03/20", "9999/12/31", "EXCHANGE-W125", "/edXML/edXMLEnvelope/edXMLHeader/MessageHeader/DueDate")]
    [InlineData("2026/03/20", "soon", "EXCHANGE-W107", "/edXML/edXMLEnvelope/edXMLHeader/MessageHeader/DueDate")]
    [InlineData("2026/03/02 08:15:00", "2026-03-02T01:15:00Z", "EXCHANGE-W106", "/edXML/edXMLEnvelope/edXMLHeader/TraceHeaderList/TraceHeader/Timestamp")]
    [InlineData(">NVM<", ">NGUYỄN VĂN MẪU<", "EXCHANGE-W108", "/edXML/edXMLEnvelope/edXMLHeader/MessageHeader/OtherInfo/TyperNotation")]
    [InlineData("<edXML:Priority>1<", "<edXML:Priority>9<", "EXCHANGE-W107", "/edXML/edXMLEnvelope/edXMLHeader/MessageHeader/OtherInfo/Priority")]
    [InlineData("<edXML:Type>1<", "<edXML:Type>18<", "EXCHANGE-W115", "/edXML/edXMLEnvelope/edXMLHeader/MessageHeader/DocumentType/Type")]
    [InlineData(">H14.02<", ">001.00.20.JB2<", "EXCHANGE-W116", "/edXML/edXMLEnvelope/edXMLHeader/MessageHeader/To[2]/OrganId")]
    [InlineData(">000.00.00.G22,2026/03/02,123/VPM-TTĐT<", ">whatever<", "EXCHANGE-W117", "/edXML/edXMLEnvelope/edXMLHeader/MessageHeader/DocumentId")]
    [InlineData("<edXML:FullName>Người Ký Thử</edXML:FullName>", "", "EXCHANGE-W118", "/edXML/edXMLEnvelope/edXMLHeader/MessageHeader/SignerInfo/FullName")]
    [InlineData("application/zip</ContentType>", "application/pdf</ContentType>", "EXCHANGE-W112", "/edXML/AttachmentEncoded/Attachment/ContentType")]
    [InlineData("<edXML:Subject>", "<edXML:Subject>V/v&#x202E;x&#x202C; ", "EXCHANGE-W127", "/edXML/edXMLEnvelope/edXMLHeader/MessageHeader/Subject")]
    [InlineData("<edXML:Subject>", "<edXML:Subject>V/v&#x200B; ", "EXCHANGE-W127", "/edXML/edXMLEnvelope/edXMLHeader/MessageHeader/Subject")]
    [InlineData("<edXML:FullName>", "<edXML:FullName>A&#x2066;", "EXCHANGE-W127", "/edXML/edXMLEnvelope/edXMLHeader/MessageHeader/SignerInfo/FullName")]
    [InlineData("<AttachmentName>", "<AttachmentName>A&#x200D;", "EXCHANGE-W127", "/edXML/AttachmentEncoded/Attachment/AttachmentName")]
    [InlineData("<ContentId>cid:209<", "<ContentId>210<", "EXCHANGE-W114", "/edXML/AttachmentEncoded/Attachment")]
    [InlineData("<edXML:BussinessDocType>0</edXML:BussinessDocType>", "", "EXCHANGE-W109", "/edXML/edXMLEnvelope/edXMLHeader/TraceHeaderList/Bussiness/BussinessDocType")]
    public async Task Odd_values_are_taken_with_a_warning_at_their_path(string before, string after, string code, string path)
    {
        var message = await PacketSamples.DocumentAsync(PacketSamples.With("new", before, after));

        Assert.Contains((code, path), message.Warnings.Select(warning => (warning.Code, warning.Arguments[0])));
    }

    [Theory]
    [InlineData("02", true)]
    [InlineData("13", true)]
    [InlineData("16", true)]
    [InlineData("03", false)]
    [InlineData("15", false)]
    public async Task A_refusal_or_a_request_without_its_reason_is_told(string status, bool told)
    {
        var given = PacketSamples.With("status-accepted", "<edXML:StatusCode>03<", $"<edXML:StatusCode>{status}<");
        var silent = System.Text.RegularExpressions.Regex.Replace(given, "<edXML:Description>[^<]*</edXML:Description>", "");

        Assert.NotEqual(given, silent);
        Assert.DoesNotContain("EXCHANGE-W128", (await PacketSamples.MessageAsync(given)).Warnings.Select(warning => warning.Code));
        Assert.Equal(told, (await PacketSamples.MessageAsync(silent)).Warnings.Any(warning => warning.Code == "EXCHANGE-W128"));
    }

    [Theory]
    [InlineData("<ContentId>cid:209<", "<ContentId>209<")]
    [InlineData("<edXML:Reference>\n          <edXML:ContentId>cid:209</edXML:ContentId>", "<edXML:Reference xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"cid:209\">")]
    [InlineData("edXML:edXMLManifest", "edXML:Manifest")]
    [InlineData("<edXML:TraceHeaderList>", "<edXML:TraceHeaderList id=\"1a2b3c4d\" version=\"1.0\" mustUnderstand=\"1\" actor=\"http://schemas.xmlsoap.org/soap/actor/next\">")]
    [InlineData("<edXML:edXMLHeader>", "<edXML:edXMLHeader><!-- note -->")]
    public async Task Forms_that_are_all_right_give_no_warning(string before, string after) =>
        Assert.Empty((await PacketSamples.DocumentAsync(PacketSamples.With("new", before, after))).Warnings);

    [Fact]
    public async Task Unknown_elements_are_listed_and_their_children_are_not()
    {
        var message = await PacketSamples.DocumentAsync(PacketSamples.With(
            "new", "<edXML:Content>", "<edXML:ResponseForTask><edXML:TaskCode>1</edXML:TaskCode></edXML:ResponseForTask><x:To xmlns:x=\"urn:x\"/><edXML:Content>"));

        Assert.Equal(
            ["/edXML/edXMLEnvelope/edXMLHeader/MessageHeader/ResponseForTask", "/edXML/edXMLEnvelope/edXMLHeader/MessageHeader/To[3]"], message.Extensions);
        Assert.Equal(2, message.To.Count);
    }

    [Fact]
    public async Task Warnings_are_many_at_most_and_the_last_says_that_there_are_more()
    {
        var many = string.Concat(Enumerable.Range(0, 300).Select(number => $"<edXML:To><edXML:OrganId>strange-{number}</edXML:OrganId></edXML:To>"));

        var message = await PacketSamples.DocumentAsync(PacketSamples.With("new", "<edXML:DocumentId>000.00.00.G22,2026/03/02", many + "<edXML:DocumentId>000.00.00.G22,2026/03/02"));

        Assert.Equal((101, "EXCHANGE-W199"), (message.Warnings.Count, message.Warnings[^1].Code));
    }

    [Fact]
    public void Every_warning_has_a_number_of_its_own_and_speaks_both_languages()
    {
        var declared = typeof(PacketWarnings).GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(WarningDefinition)).Select(property => (WarningDefinition)property.GetValue(null)!);

        Assert.Equal(declared.Select(each => each.Code).Order(), PacketWarnings.All.Select(each => each.Code).Order().Distinct());
        Assert.All(PacketWarnings.All, each =>
        {
            Assert.Matches(@"\AEXCHANGE-W1\d\d\z", each.Code);
            Assert.NotEqual(each.Text.Vi, each.Text.En);
        });
        var told = PacketWarnings.DateForm.At("/a", "1/2/2026").ToText();
        Assert.Equal("/a: the date \"1/2/2026\" is not written as year/month/day.", told.In(Language.English));
    }
}
