using EGov.Exchange.EdXml;
using EGov.Exchange.EdXml.Values;

namespace EGov.Exchange.Tests.EdXml;

public sealed class EdXmlReaderTests
{
    [Fact]
    public async Task A_new_document_is_read_whole_and_without_a_warning()
    {
        var message = await PacketSamples.DocumentAsync(PacketSamples.Text("new"));

        Assert.Empty(message.Warnings);
        Assert.Empty(message.Extensions);
        Assert.False(message.HasXmlSignature);
        Assert.Equal(("000.00.00.G22", "Văn phòng Mẫu", "024 0000 0001"), (message.From.OrganId, message.From.OrganName, message.From.Telephone));
        Assert.Equal(["000.00.00.H41", "H14.02"], message.To.Select(organ => organ.OrganId));
        Assert.Equal(("123/VPM-TTĐT", "000.00.00.G22,2026/03/02,123/VPM-TTĐT"), (message.Code.ToString(), message.DocumentId?.Text));
        Assert.Equal((new DateOnly(2026, 3, 2), "Hà Nội"), (message.Promulgation.Date, message.Promulgation.Place));
        Assert.Equal(new DocumentKind("Công văn", 1, 0), message.Kind);
        Assert.Equal(("V/v chạy thử phần mềm & dữ liệu mẫu", "Nội dung ngắn"), (message.Subject, message.Content));
        Assert.Equal(new Signer { Competence = "TL. CHÁNH VĂN PHÒNG", Position = "Trưởng phòng", FullName = "Người Ký Thử" }, message.Signer);
        Assert.Equal(new DateOnly(2026, 3, 20), message.DueDate);
        Assert.Equal((Priority.Urgent, "Liên thông thử", "NVM", 2, 22, false), (message.Other.Priority, message.Other.SphereOfPromulgation, message.Other.TyperNotation, message.Other.PromulgationAmount, message.Other.PageAmount, message.Other.Direction));
        Assert.Equal(["Phụ lục thử"], message.Other.Appendixes);
        Assert.Equal("77/UBM-VX", Assert.Single(message.ResponseFor).Code);
        Assert.Equal(Steering.Steers, message.Steering);
        Assert.Equal(["Như trên", "Lưu: VT"], message.ToPlaces);
        Assert.Equal(new TraceHeader("000.00.00.G22", new DateTimeOffset(2026, 3, 2, 8, 15, 0, TimeSpan.FromHours(7))), Assert.Single(message.Trace));
        Assert.Equal((BusinessType.New, "Văn bản điện tử mới", false), (message.Business.Type, message.Business.Reason, message.Business.Paper));
        Assert.Equal("Văn Thư Thử", message.Business.Staff?.Staff);
        var attachment = Assert.Single(message.Attachments);
        Assert.Equal(("209", "cong-van-mau.pdf", "Toàn văn", "application/zip", ContentKind.Zip, 0), (attachment.ContentId, attachment.Name, attachment.Description, attachment.ContentType, attachment.Kind, attachment.Slot));
    }

    [Fact]
    public async Task Recall_update_and_replacement_say_what_they_are_about()
    {
        var recall = await PacketSamples.DocumentAsync(PacketSamples.Text("recall"));
        var update = await PacketSamples.DocumentAsync(PacketSamples.Text("update"));
        var replace = await PacketSamples.DocumentAsync(PacketSamples.Text("replace"));

        Assert.Equal((BusinessType.Recall, "Thu hồi văn bản điện tử"), (recall.Business.Type, recall.Business.Reason));
        Assert.Equal((true, true), (update.Business.Update!.Document, update.Business.Update.Receivers));
        Assert.Equal([new UpdatedReceiver("000.00.00.H41", 0), new UpdatedReceiver("H14.02", 1)], update.Business.Update.List);
        Assert.Equal((2026, "120"), (update.Business.DocumentId?.Year, update.Business.DocumentId?.Number));
        var replaced = Assert.Single(replace.Business.Replacements);
        Assert.Equal(("000.00.00.G22,2026/02/01,100/VPM-TTĐT", "000.00.00.H41"), (replaced.DocumentId.Text, Assert.Single(replaced.OrganIds)));
        Assert.All([recall, update, replace], message => Assert.Empty(message.Warnings));
    }

    [Fact]
    public async Task A_status_is_read_whole_and_without_a_warning()
    {
        var message = Assert.IsType<StatusMessage>(await PacketSamples.MessageAsync(PacketSamples.Text("status-accepted")));

        Assert.Empty(message.Warnings);
        Assert.Equal((StatusCode.Accepted, "Vào sổ văn bản đến"), (message.Status, message.Description));
        Assert.Equal(("000.00.00.H41", "000.00.00.G22", "123/VPM-TTĐT"), (message.From.OrganId, message.ResponseFor.OrganId, message.ResponseFor.Code));
        Assert.Equal((DocumentIdForm.AgencyDateCode, new DateOnly(2026, 3, 2)), (message.ResponseFor.DocumentId?.Form, message.ResponseFor.PromulgationDate));
        Assert.Equal("Phòng Văn thư", message.Staff?.Department);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 11, 8, 36, TimeSpan.FromHours(7)), message.Timestamp);
    }

    [Fact]
    public async Task A_status_of_the_older_structure_is_taken_with_a_warning()
    {
        var message = Assert.IsType<StatusMessage>(await PacketSamples.MessageAsync(PacketSamples.Text("status-older")));
        var wrapped = await PacketSamples.MessageAsync(PacketSamples.Text("status-accepted")
            .Replace("edXML:MessageHeader>", "edXML:Status>", StringComparison.Ordinal));

        Assert.Equal((StatusCode.Processing, "000.00.00.H41", "000.00.00.G22"), (message.Status, message.From.OrganId, message.ResponseFor.OrganId));
        Assert.Equal(["EXCHANGE-W105"], message.Warnings.Select(warning => warning.Code));
        Assert.Equal(StatusCode.Accepted, Assert.IsType<StatusMessage>(wrapped).Status);
    }

    [Fact]
    public async Task Prefixes_and_order_mean_nothing()
    {
        var message = await PacketSamples.DocumentAsync(PacketSamples.Text("new"));
        var other = PacketSamples.Text("new").Replace("edXML:", "q:", StringComparison.Ordinal).Replace("xmlns:edXML", "xmlns:q", StringComparison.Ordinal);
        const string Subject = "        <q:Subject>V/v chạy thử phần mềm &amp; dữ liệu mẫu</q:Subject>\n";
        other = other.Replace(Subject, "", StringComparison.Ordinal).Replace("<q:MessageHeader>", "<q:MessageHeader>" + Subject, StringComparison.Ordinal);

        Same.Assert(message, await PacketSamples.DocumentAsync(other));
    }

    [Fact]
    public async Task A_signature_counts_only_in_the_namespace_of_signatures()
    {
        const string End = "</edXML:edXMLHeader>";
        var real = await PacketSamples.MessageAsync(PacketSamples.With("new", End, "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><SignedInfo/></Signature>" + End));
        var placeholder = await PacketSamples.MessageAsync(PacketSamples.With("new", End, "<Signature><SignedInfo/></Signature>" + End));

        Assert.Equal((true, 0), (real.HasXmlSignature, real.Warnings.Count));
        Assert.Equal((false, "EXCHANGE-W110"), (placeholder.HasXmlSignature, Assert.Single(placeholder.Warnings).Code));
    }
}
