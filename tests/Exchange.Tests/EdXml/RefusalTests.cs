namespace EGov.Exchange.Tests.EdXml;

/// <summary>A packet whose meaning or safety is in doubt is refused, with the number and the path.</summary>
public sealed class RefusalTests
{
    private const string Header = "/edXML/edXMLEnvelope/edXMLHeader/MessageHeader";

    [Theory]
    [InlineData("<edXML:OrganId>000.00.00.H41</edXML:OrganId>\n          <edXML:OrganizationInCharge>", "<edXML:OrganizationInCharge>", "EXCHANGE-4113", Header + "/To[1]/OrganId")]
    [InlineData(">H14.02<", ">000.00.00.H41<", "EXCHANGE-4117", Header + "/To[2]/OrganId")]
    [InlineData(">H14.02<", ">H41<", "EXCHANGE-4117", Header + "/To[2]/OrganId", ">000.00.00.H41<", ">H41<")]
    [InlineData(">H14.02<", ">H14 02<", "EXCHANGE-4114", Header + "/To[2]/OrganId")]
    [InlineData("<edXML:CodeNumber>123</edXML:CodeNumber>", "<edXML:CodeNumber> </edXML:CodeNumber>", "EXCHANGE-4113", Header + "/Code/CodeNumber")]
    [InlineData("<edXML:CodeNotation>VPM-TTĐT</edXML:CodeNotation>", "", "EXCHANGE-4113", Header + "/Code/CodeNotation")]
    [InlineData("<edXML:Subject>V/v chạy thử phần mềm &amp; dữ liệu mẫu</edXML:Subject>", "", "EXCHANGE-4113", Header + "/Subject")]
    [InlineData("<edXML:Subject>", "<edXML:Subject>Một</edXML:Subject><edXML:Subject>", "EXCHANGE-4115", Header + "/Subject[2]")]
    [InlineData("<edXML:TypeName>Công văn</edXML:TypeName>", "", "EXCHANGE-4113", Header + "/DocumentType/TypeName")]
    [InlineData("2026/03/02</edXML:PromulgationDate>", "2026/06/02</edXML:PromulgationDate>", "EXCHANGE-4116", Header + "/PromulgationInfo/PromulgationDate")]
    [InlineData("2026/03/02</edXML:PromulgationDate>", "0001/01/01</edXML:PromulgationDate>", "EXCHANGE-4126", Header + "/PromulgationInfo/PromulgationDate")]
    [InlineData("2026/03/02</edXML:PromulgationDate>", "1944/12/31</edXML:PromulgationDate>", "EXCHANGE-4126", Header + "/PromulgationInfo/PromulgationDate")]
    [InlineData("2026/03/02</edXML:PromulgationDate>", "2026/02/30</edXML:PromulgationDate>", "EXCHANGE-4114", Header + "/PromulgationInfo/PromulgationDate")]
    [InlineData("2026/03/02</edXML:PromulgationDate>", "</edXML:PromulgationDate>", "EXCHANGE-4113", Header + "/PromulgationInfo/PromulgationDate")]
    [InlineData("<edXML:BussinessDocType>0<", "<edXML:BussinessDocType>4<", "EXCHANGE-4120", "/edXML/edXMLEnvelope/edXMLHeader/TraceHeaderList/Bussiness/BussinessDocType")]
    [InlineData("<AttachmentName>cong-van-mau.pdf<", "<AttachmentName>../cong-van.pdf<", "EXCHANGE-4122", "/edXML/AttachmentEncoded/Attachment/AttachmentName")]
    [InlineData("<edXML:AttachmentName>cong-van-mau.pdf<", "<edXML:AttachmentName>C:mau.pdf<", "EXCHANGE-4122", "/edXML/edXMLEnvelope/edXMLBody/edXMLManifest/Reference/AttachmentName")]
    [InlineData("<AttachmentName>cong-van-mau.pdf<", "<AttachmentName>mau&#x202E;fdp.exe<", "EXCHANGE-4122", "/edXML/AttachmentEncoded/Attachment/AttachmentName")]
    [InlineData("<AttachmentName>cong-van-mau.pdf<", "<AttachmentName>a&#10;b<", "EXCHANGE-4122", "/edXML/AttachmentEncoded/Attachment/AttachmentName")]
    [InlineData("<ContentId>cid:209<", "<ContentId>cid:../209<", "EXCHANGE-4128", "/edXML/AttachmentEncoded/Attachment/ContentId")]
    [InlineData("<ContentId>cid:209<", "<ContentId>cid:2\\09<", "EXCHANGE-4128", "/edXML/AttachmentEncoded/Attachment/ContentId")]
    [InlineData("<edXML:ContentId>cid:209<", "<edXML:ContentId>2&#10;09<", "EXCHANGE-4128", "/edXML/edXMLEnvelope/edXMLBody/edXMLManifest/Reference/ContentId")]
    [InlineData("</Attachment>", "<edXML:ContentTransferEncoded xmlns:edXML=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\">QUJD</edXML:ContentTransferEncoded></Attachment>", "EXCHANGE-4115", "/edXML/AttachmentEncoded/Attachment/ContentTransferEncoded[2]")]
    [InlineData("</edXML:ContentTransferEncoded>", "<!-- cut -->QUJD</edXML:ContentTransferEncoded>", "EXCHANGE-4109", "/edXML/AttachmentEncoded/Attachment/ContentTransferEncoded")]
    [InlineData("</edXML:ContentTransferEncoded>", "<b/></edXML:ContentTransferEncoded>", "EXCHANGE-4109", "/edXML/AttachmentEncoded/Attachment/ContentTransferEncoded")]
    [InlineData("<AttachmentEncoded>", "<AttachmentEncoded><Attachment><ContentId>x</ContentId><AttachmentName>x.pdf</AttachmentName></Attachment>", "EXCHANGE-4113", "/edXML/AttachmentEncoded/Attachment[1]/ContentTransferEncoded")]
    [InlineData("<AttachmentEncoded>", "<AttachmentEncoded><Attachment><ContentId>209</ContentId><AttachmentName>x.pdf</AttachmentName><ContentTransferEncoded>QUJD</ContentTransferEncoded></Attachment>", "EXCHANGE-4119", "/edXML/AttachmentEncoded/Attachment[2]/ContentId")]
    public async Task A_document_is_refused_at(string before, string after, string code, string path, string? alsoBefore = null, string? alsoAfter = null)
    {
        var xml = PacketSamples.With("new", before, after);
        xml = alsoBefore is null ? xml : xml.Replace(alsoBefore, alsoAfter, StringComparison.Ordinal);

        Assert.Equal((code, path), await PacketSamples.RefusalAsync(xml));
    }

    [Theory]
    [InlineData("From")]
    [InlineData("To")]
    [InlineData("Code")]
    [InlineData("PromulgationInfo")]
    [InlineData("DocumentType")]
    [InlineData("Subject")]
    public async Task What_is_required_must_be_there(string name)
    {
        var xml = PacketSamples.Text("new").Replace($"edXML:{name}>", $"edXML:X{name}>", StringComparison.Ordinal);

        Assert.Equal(("EXCHANGE-4113", $"{Header}/{name}"), await PacketSamples.RefusalAsync(xml));
    }

    [Theory]
    [InlineData("<edXML:StatusCode>03<", "<edXML:StatusCode>07<", "EXCHANGE-4121", Header + "/StatusCode")]
    [InlineData("<edXML:StatusCode>03<", "<edXML:StatusCode>003<", "EXCHANGE-4121", Header + "/StatusCode")]
    [InlineData("<edXML:StatusCode>03<", "<edXML:StatusCode><", "EXCHANGE-4121", Header + "/StatusCode")]
    [InlineData("<edXML:Code>123/VPM-TTĐT</edXML:Code>", "", "EXCHANGE-4113", Header + "/ResponseFor/Code")]
    [InlineData("<edXML:OrganId>000.00.00.G22</edXML:OrganId>", "", "EXCHANGE-4113", Header + "/ResponseFor/OrganId")]
    public async Task A_status_is_refused_at(string before, string after, string code, string path) =>
        Assert.Equal((code, path), await PacketSamples.RefusalAsync(PacketSamples.With("status-accepted", before, after)));

    [Theory]
    [InlineData("<EdXMLEnvelope/>")]
    [InlineData("<edXML xmlns=\"http://www.go.vn/eDoc\"/>")]
    [InlineData("<html><body>Bad gateway</body></html>")]
    [InlineData("<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body/></s:Envelope>")]
    public async Task Other_XML_is_no_packet(string xml) => Assert.Equal("EXCHANGE-4100", (await PacketSamples.RefusalAsync(xml)).Code);

    [Fact]
    public async Task Depth_names_elements_attributes_and_recipients_are_bounded()
    {
        const string Before = "<edXML:Subject>";
        var deep = string.Concat(Enumerable.Repeat("<a>", 40)) + string.Concat(Enumerable.Repeat("</a>", 40)) + Before;
        var named = $"<{new string('n', 200)}/>{Before}";
        var attributes = "<a " + string.Join(' ', Enumerable.Range(0, 40).Select(number => $"a{number}=''")) + "/>" + Before;
        var recipients = string.Concat(Enumerable.Range(0, 1_001).Select(number => $"<edXML:To><edXML:OrganId>H14.{number}</edXML:OrganId></edXML:To>")) + Before;

        Assert.Equal("EXCHANGE-4111", (await PacketSamples.RefusalAsync(PacketSamples.With("new", Before, deep))).Code);
        Assert.Equal("EXCHANGE-4112", (await PacketSamples.RefusalAsync(PacketSamples.With("new", Before, named))).Code);
        Assert.Equal("EXCHANGE-4112", (await PacketSamples.RefusalAsync(PacketSamples.With("new", Before, attributes))).Code);
        Assert.Equal("EXCHANGE-4112", (await PacketSamples.RefusalAsync(PacketSamples.Text("new"), new() { Elements = 20 })).Code);
        Assert.Equal("EXCHANGE-4118", (await PacketSamples.RefusalAsync(PacketSamples.With("new", Before, recipients))).Code);
    }

    [Fact]
    public async Task Values_that_are_no_slip_any_more_are_refused()
    {
        var subject = PacketSamples.With("new", "<edXML:Subject>", "<edXML:Subject>" + new string('a', 2_100));
        var name = PacketSamples.With("new", "<AttachmentName>", "<AttachmentName>" + new string('a', 500));

        Assert.Equal(("EXCHANGE-4124", Header + "/Subject"), await PacketSamples.RefusalAsync(subject));
        Assert.Equal(("EXCHANGE-4124", "/edXML/AttachmentEncoded/Attachment/AttachmentName"), await PacketSamples.RefusalAsync(name));
    }

    [Fact]
    public async Task Very_many_oddities_cost_no_more_than_they_are_long()
    {
        var places = string.Concat(Enumerable.Repeat("<edXML:Place>" + new string('a', 160) + "</edXML:Place>", 19_000));
        var attachments = string.Concat(Enumerable.Repeat("<Attachment/>", 49_000));
        var started = System.Diagnostics.Stopwatch.GetTimestamp();

        Assert.Equal(101, (await PacketSamples.DocumentAsync(PacketSamples.With("new", "<edXML:Place>Như trên</edXML:Place>", places))).Warnings.Count);
        Assert.Equal("EXCHANGE-4108", (await PacketSamples.RefusalAsync(PacketSamples.With("new", "<AttachmentEncoded>", "<AttachmentEncoded>" + attachments))).Code);
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("<edXML:CodeNotation>", "<edXML:CodeNotation>MẬT-", Header + "/Code/CodeNotation")]
    [InlineData("<edXML:SphereOfPromulgation>Liên thông thử<", "<edXML:SphereOfPromulgation>Mật<", Header + "/OtherInfo/SphereOfPromulgation")]
    [InlineData("<edXML:Subject>", "<edXML:Subject>TỐI MẬT: ", Header + "/Subject")]
    [InlineData("<edXML:Subject>", "<edXML:SecurityLevel>Tuyệt mật</edXML:SecurityLevel><edXML:Subject>", Header + "/SecurityLevel")]
    [InlineData("<edXML:Subject>", "<x:DoMat xmlns:x='urn:x'>Mật</x:DoMat><edXML:Subject>", Header + "/DoMat")]
    public async Task State_secrets_do_not_go_over_the_axis(string before, string after, string path) =>
        Assert.Equal(("EXCHANGE-4123", path), await PacketSamples.RefusalAsync(PacketSamples.With("new", before, after)));

    [Fact]
    public async Task A_security_level_of_unknown_meaning_is_told()
    {
        var plain = await PacketSamples.DocumentAsync(PacketSamples.With("new", "<edXML:Subject>", "<edXML:SecurityLevel>Thường</edXML:SecurityLevel><edXML:Subject>"));
        var strange = await PacketSamples.DocumentAsync(PacketSamples.With("new", "<edXML:Subject>", "<edXML:SecurityLevel>2</edXML:SecurityLevel><edXML:Subject>"));

        Assert.Empty(plain.Warnings);
        Assert.Equal("EXCHANGE-W124", Assert.Single(strange.Warnings).Code);
    }
}
