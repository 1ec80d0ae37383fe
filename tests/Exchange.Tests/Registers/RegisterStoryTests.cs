using EGov.Exchange.Tests.Exchanges;
using EGov.Portal.Tests.Api;

namespace EGov.Exchange.Tests.Registers;

/// <summary>What two agencies exchanged, as their registers show it.</summary>
public sealed class RegisterStoryTests
{
    private const string Note = """{"unit":"Vụ Pháp chế","dueDate":"2026-01-09","remark":"=HYPERLINK(\"http://x\")"}""";

    [Fact]
    public async Task What_a_clerk_takes_stands_in_the_register_of_incoming_documents_until_it_is_settled()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var clerk = axis.ClerkOf("G12");
        var id = await TakenAsync(axis, "15", "V/v \"thử\" nghiệm", Note);
        await ReportAsync(axis, id, """{"state":"04","clerk":{"department":"Vụ Pháp chế","name":"Trần Thị B","mobile":null,"email":null}}""");
        await ReportAsync(axis, id, """{"state":"06","description":"Ban hành văn bản 12/BTC-PC, hoàn thành"}""");

        var line = Assert.Single((await clerk.GetAsync("/api/exchange/registers/incoming?year=2026")).Expect(200).Json["items"]!.AsArray())!;

        Assert.Equal(
            "1|2026-01-05|Văn phòng Chính phủ|15/CV-TT|Vụ Pháp chế|2026-01-05|Trần Thị B|2026-01-09|06|12/BTC-PC",
            string.Join('|', new[] { "number", "takenOn", "author", "code", "unit", "forwardedOn", "takenOverBy", "dueDate", "state", "reply" }.Select(name => line[name])));
    }

    [Fact]
    public async Task The_register_of_incoming_documents_is_a_file_in_either_language()
    {
        await using var axis = await ExchangeHost.StartAsync();
        await TakenAsync(axis, "15", "V/v \"thử\" nghiệm", Note);

        Assert.Equal(
            "\uFEFFNgày đến,Số đến,Tác giả,\"Số, ký hiệu\",Ngày văn bản,Tên loại và trích yếu nội dung,Đơn vị hoặc người nhận,Ngày chuyển,Ký nhận,Ghi chú,"
            + "Thời hạn giải quyết,Tiến độ giải quyết,\"Số, ký hiệu văn bản trả lời\"\r\n"
            + "05/01/2026,1,Văn phòng Chính phủ,15/CV-TT,05/01/2026,\"Công văn: V/v \"\"thử\"\" nghiệm\",Vụ Pháp chế,,,\"'=HYPERLINK(\"\"http://x\"\")\","
            + "09/01/2026,Đã tiếp nhận,\r\n",
            await FileAsync(axis.ClerkOf("G12"), "/api/exchange/registers/incoming.csv?year=2026", "vi"));
        Assert.StartsWith(
            "\uFEFFDay of arrival,Arrival number,Author,Number and notation,",
            await FileAsync(axis.ClerkOf("G12"), "/api/exchange/registers/incoming.csv?year=2026", "en"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_of_outgoing_documents_goes_by_number_and_not_by_time()
    {
        await using var axis = await ExchangeHost.StartAsync();
        foreach (var (number, subject) in new[] { ("10", "Mười"), ("2", "Hai"), ("9a", "Chín a"), ("1", "Một") })
        {
            (await ExchangeStoryTests.SendAsync(axis.SystemOf("G22"), await Letters.NewAsync(Letters.Office, number, subject, Letters.Finance))).Expect(201);
        }

        await axis.Host.SettleAsync();
        var clerk = axis.ClerkOf("G22");

        var lines = (await clerk.GetAsync("/api/exchange/registers/outgoing?year=2026")).Expect(200).Json["items"]!.AsArray();
        Assert.Equal(["1/CV-TT", "2/CV-TT", "9a/CV-TT", "10/CV-TT"], lines.Select(line => $"{line!["code"]}"));
        var some = (await clerk.GetAsync("/api/exchange/registers/outgoing?year=2026&from=2&to=9")).Expect(200).Json["items"]!.AsArray();
        Assert.Equal(["2/CV-TT", "9a/CV-TT"], some.Select(line => $"{line!["code"]}"));
        Assert.Equal(
            "1/CV-TT,05/01/2026,Công văn: Một,Chánh Văn phòng Nguyễn Văn A,Bộ Tài chính,,1,05/01/2026,05/01/2026 08:00:00,",
            (await FileAsync(clerk, "/api/exchange/registers/outgoing.csv?year=2026&to=1", "vi")).Split("\r\n")[1]);
    }

    [Fact]
    public async Task Registers_go_on_page_by_page_and_between_numbers()
    {
        await using var axis = await ExchangeHost.StartAsync();
        for (var number = 1; number <= 5; number++)
        {
            await TakenAsync(axis, $"{number}", $"Số {number}", """{"unit":"Văn phòng"}""");
        }

        var clerk = axis.ClerkOf("G12");
        var first = (await clerk.GetAsync("/api/exchange/registers/incoming?from=2&to=4&limit=2")).Expect(200);
        var rest = (await clerk.GetAsync($"/api/exchange/registers/incoming?from=2&to=4&limit=2&cursor={first["cursor"]}")).Expect(200);

        Assert.Equal(["2", "3"], first.Json["items"]!.AsArray().Select(line => $"{line!["number"]}"));
        Assert.Equal(["4"], rest.Json["items"]!.AsArray().Select(line => $"{line!["number"]}"));
        Assert.Null(rest.Json["cursor"]);
        Assert.Equal(4, (await FileAsync(clerk, "/api/exchange/registers/incoming.csv?from=2&to=4", "vi")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("incoming?year=12", 400)]
    [InlineData("incoming?year=abc", 400)]
    [InlineData("incoming?from=5&to=4", 400)]
    [InlineData("outgoing?from=0", 400)]
    [InlineData("outgoing.csv?to=100000000", 400)]
    [InlineData("outgoing?agency=G22", 404)]
    [InlineData("incoming?agency=nobody", 404)]
    [InlineData("incoming?limit=1000", 400)]
    public async Task What_is_no_question_or_nobodys_business_is_refused(string question, int status)
    {
        await using var axis = await ExchangeHost.StartAsync();

        Assert.Equal(status, (await axis.ClerkOf("G12").GetAsync($"/api/exchange/registers/{question}")).Status);
    }

    private static async Task<string> TakenAsync(ExchangeHost axis, string number, string subject, string note)
    {
        var sent = await ExchangeStoryTests.SendAsync(axis.SystemOf("G22"), await Letters.NewAsync(Letters.Office, number, subject, Letters.Finance));
        var id = sent.Expect(201)["id"];
        await axis.Host.SettleAsync();
        var clerk = axis.ClerkOf("G12");
        var opened = await clerk.GetAsync($"/api/mailbox/{id}");
        (await clerk.PostAsync($"/api/mailbox/{id}/acknowledge", note, etag: opened.ETag)).Expect(200);
        await axis.Host.SettleAsync();
        return id;
    }

    private static async Task ReportAsync(ExchangeHost axis, string id, string report)
    {
        var clerk = axis.ClerkOf("G12");
        (await clerk.PostAsync($"/api/mailbox/{id}/state", report, etag: (await clerk.GetAsync($"/api/mailbox/{id}")).ETag)).Expect(200);
        await axis.Host.SettleAsync();
    }

    private static async Task<string> FileAsync(ApiClient clerk, string path, string language)
    {
        var file = (await clerk.GetAsync(path, language)).Expect(200);
        Assert.Equal("text/csv", file.MediaType);
        return file.Text.StartsWith('\uFEFF') ? file.Text : "\uFEFF" + file.Text;
    }
}
