using System.Net.Http.Headers;
using System.Text;
using EGov.Local.Demo;
using EGov.Platform.Files;
using EGov.Portal.Tests.Api;
using Upload = EGov.Exchange.Uploads.Upload;

namespace EGov.Exchange.Tests.Exchanges;

/// <summary>Who has no software sends a document with its files in one form.</summary>
public sealed class ComposedFormTests
{
    private const string Paper = """{"part":"paper"}""";
    private const string Both = """{"part":"paper","description":"Công văn"},{"part":"annex"}""";

    [Fact]
    public async Task A_document_comes_with_its_files_and_goes_to_its_recipients_in_their_order()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var pdf = DemoFiles.Pdf("V/v biểu mẫu");

        // Large enough for a spool on the disk, and sent in another order than the document names them.
        var annex = Words(3 << 20);
        var receipt = (await SendAsync(axis.ClerkOf("G22"), "letter-000001", Both, ("annex", "Phụ lục.txt", annex), ("paper", "C:\\van ban\\cong-van.pdf", pdf))).Expect(201);
        await axis.Host.SettleAsync();

        var reader = axis.SystemOf("G12");
        var files = (await reader.GetAsync($"/api/documents/{receipt["id"]}")).Expect(200).Json["files"]!.AsArray();
        Assert.Equal(["cong-van.pdf", "Phụ lục.txt"], files.Select(file => file!["name"]!.GetValue<string>()));
        Assert.Equal(pdf, await reader.DownloadAsync($"/api/documents/{receipt["id"]}/files/0"));
        Assert.Equal(annex, await reader.DownloadAsync($"/api/documents/{receipt["id"]}/files/1"));
    }

    [Fact]
    public async Task A_form_may_name_an_upload_beside_its_parts()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var clerk = axis.ClerkOf("G22");
        var upload = (await clerk.PostAsync("/api/documents/uploads", """{"name":"cu.txt","size":5}""", key: "upload-000001")).Expect(201)["id"];
        var content = new ByteArrayContent("trước"u8[..5].ToArray());
        content.Headers.ContentType = new("application/octet-stream");
        (await clerk.SendAsync(HttpMethod.Put, $"/api/documents/uploads/{upload}/content?offset=0", content)).Expect(200);

        var receipt = (await SendAsync(clerk, "letter-000002", Paper + $$""",{"upload":"{{upload}}"}""", ("paper", "cong-van.pdf", DemoFiles.Pdf("V/v")))).Expect(201);

        var files = (await clerk.GetAsync($"/api/documents/{receipt["id"]}")).Json["files"]!.AsArray();
        Assert.Equal(["cong-van.pdf", "cu.txt"], files.Select(file => file!["name"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_same_key_and_content_give_the_first_receipt_whatever_boundary_and_order()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var clerk = axis.ClerkOf("G22");
        (string, string, byte[]) paper = ("paper", "a.txt", "Một"u8.ToArray()), annex = ("annex", "b.txt", "Hai"u8.ToArray());
        var first = (await SendAsync(clerk, "letter-000003", Both, paper, annex)).Expect(201);
        await axis.Host.Clock.Advance(TimeSpan.FromHours(1));

        var again = (await SendAsync(clerk, "letter-000003", Both, annex, paper)).Expect(201);

        Assert.Equal((first["id"], "true"), (again["id"], again["repeated"]));
        foreach (var changed in new (string Files, (string, string, byte[])[] Parts)[]
        {
            (Both, [paper, ("annex", "b.txt", "Ba"u8.ToArray())]),
            (Both, [paper, ("annex", "c.txt", "Hai"u8.ToArray())]),
            (Paper, [paper]),
            ("""{"part":"annex","description":"Công văn"},{"part":"paper"}""", [paper, annex]),
        })
        {
            var refused = await SendAsync(clerk, "letter-000003", changed.Files, changed.Parts);
            Assert.Equal((422, "EGOV-1021"), (refused.Status, refused.Code));
        }

        Assert.Single((await clerk.GetAsync("/api/documents")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task A_file_that_harms_is_refused_as_in_a_packet_and_kept_apart()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var eicar = Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");

        var refused = await SendAsync(axis.ClerkOf("G22"), "letter-000004", Paper, ("paper", "a.txt", eicar));

        Assert.Equal((422, "EGOV-1154"), (refused.Status, refused.Code));
        Assert.Empty((await axis.ClerkOf("G22").GetAsync("/api/documents")).Json["items"]!.AsArray());
    }

    public static TheoryData<string, string[], int, string> Wrong => new()
    {
        { Both, ["document", "paper"], 422, "EGOV-1191" },
        { Paper, ["document", "paper", "other"], 422, "EGOV-1192" },
        { Paper, ["document", "paper", "paper"], 422, "EGOV-1193" },
        { Paper, ["document", "paper", "document"], 422, "EGOV-1193" },
        { Paper + "," + Paper, ["document", "paper"], 422, "EGOV-1193" },
        { """{"part":"document"}""", ["document"], 422, "EGOV-1193" },
        { Paper, ["paper", "document"], 400, "EGOV-1190" },
        { Paper, ["paper"], 400, "EGOV-1190" },
        { Paper, [], 400, "EGOV-1190" },
        { "{}", ["document"], 400, "EGOV-1011" },
        { """{"part":"paper","upload":"x"}""", ["document", "paper"], 400, "EGOV-1011" },
        { string.Join(',', Enumerable.Range(0, 51).Select(each => $$"""{"part":"p{{each}}"}""")), ["document"], 422, "EXCHANGE-4026" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_does_not_fit_together_is_told_by_number_and_nothing_is_sent(string files, string[] parts, int status, string code)
    {
        await using var axis = await ExchangeHost.StartAsync();
        var clerk = axis.ClerkOf("G22");
        using var form = new MultipartFormDataContent();
        foreach (var part in parts)
        {
            form.Add(part == "document" ? DocumentOf(files) : new ByteArrayContent("Nội dung"u8.ToArray()), part, part == "document" ? "document.json" : "a.txt");
        }

        var refused = await clerk.SendAsync(HttpMethod.Post, "/api/documents", form, key: "letter-000005");

        Assert.Equal((status, code), (refused.Status, refused.Code));
        Assert.Empty((await clerk.GetAsync("/api/documents")).Json["items"]!.AsArray());
        (await SendAsync(clerk, "letter-000005", Paper, ("paper", "a.txt", "Một"u8.ToArray()))).Expect(201);
    }

    [Fact]
    public async Task A_part_that_a_json_body_names_did_not_come_with_it()
    {
        await using var axis = await ExchangeHost.StartAsync();

        var refused = await axis.ClerkOf("G22").PostAsync("/api/documents", BodyOf(Paper), key: "letter-000006");

        Assert.Equal((422, "EGOV-1191"), (refused.Status, refused.Code));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData(null)]
    public async Task A_document_that_does_not_say_that_it_is_json_is_none(string? type)
    {
        await using var axis = await ExchangeHost.StartAsync();
        var document = DocumentOf(Paper);
        document.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
        using var form = new MultipartFormDataContent { { document, "document" } };

        Assert.Equal("EGOV-1190", (await axis.ClerkOf("G22").SendAsync(HttpMethod.Post, "/api/documents", form, key: "letter-000007")).Code);
    }

    [Fact]
    public async Task A_document_part_is_bounded_as_a_body_is_and_read_as_strictly()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var clerk = axis.ClerkOf("G22");

        var tooLarge = await SendAsync(clerk, "letter-000008", Paper + new string(' ', 70_000), ("paper", "a.txt", "Một"u8.ToArray()));
        var unknown = await SendAsync(clerk, "letter-000008", """{"part":"paper","size":3}""", ("paper", "a.txt", "Một"u8.ToArray()));

        Assert.Equal((413, "EGOV-1012"), (tooLarge.Status, tooLarge.Code));
        Assert.Equal((400, "EGOV-1011"), (unknown.Status, unknown.Code));
    }

    [Fact]
    public async Task Files_are_bounded_one_by_one_and_together_and_none_is_empty_or_nameless()
    {
        await using var axis = await ExchangeHost.StartAsync(settings: new() { ["FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"] = "300000000" });
        var clerk = axis.ClerkOf("G22");
        var half = new byte[(Upload.Largest / 2) + 1];

        var tooLarge = await SendAsync(clerk, "letter-000009", Paper, ("paper", "a.bin", new byte[Upload.Largest + 1]));
        var together = await SendAsync(clerk, "letter-000009", Both, ("paper", "a.bin", half), ("annex", "b.bin", half));
        var packet = await SendAsync(clerk, "letter-000009", Paper, ("paper", "a.bin", Noise(160 << 20)));
        var empty = await SendAsync(clerk, "letter-000010", Paper, ("paper", "a.txt", []));
        var hidden = await SendAsync(clerk, "letter-000010", Paper, ("paper", "a\u202Etxt.exe", [1]));

        Assert.Equal((413, "EGOV-1194"), (tooLarge.Status, tooLarge.Code));
        Assert.Equal((413, "EGOV-1194"), (together.Status, together.Code));
        Assert.Equal((413, "EXCHANGE-4106"), (packet.Status, packet.Code));
        Assert.Equal((422, "EGOV-1031"), (empty.Status, empty.Code));
        Assert.Equal((422, "EGOV-1185"), (hidden.Status, hidden.Code));
    }

    [Fact]
    public async Task A_form_that_breaks_off_anywhere_sends_nothing_and_leaves_no_file()
    {
        var spool = Directory.CreateTempSubdirectory("spool-");
        await using (var axis = await ExchangeHost.StartAsync(settings: new() { [ContentSpools.Setting] = spool.FullName }))
        {
            var clerk = axis.ClerkOf("G22");
            using var form = FormOf(Both, ("paper", "a.bin", Words(3 << 20)), ("annex", "b.txt", "Hai"u8.ToArray()));
            var (whole, type) = (await form.ReadAsByteArrayAsync(), form.Headers.ContentType!);
            foreach (var length in new[] { 0, 10, 60, 300, whole.Length / 2, whole.Length - 200, whole.Length - 60, whole.Length - 5 })
            {
                var cut = new ByteArrayContent(whole[..length]);
                cut.Headers.ContentType = type;
                var refused = await clerk.SendAsync(HttpMethod.Post, "/api/documents", cut, key: "letter-000011");
                Assert.True(refused.Status is 400 && refused.Code is "EGOV-1195" or "EGOV-1190", $"{length}: {refused.Text}");
            }

            Assert.Empty((await clerk.GetAsync("/api/documents")).Json["items"]!.AsArray());
            Assert.Empty(spool.GetFiles());
            (await SendAsync(clerk, "letter-000011", Both, ("paper", "a.bin", Words(3 << 20)), ("annex", "b.txt", "Hai"u8.ToArray()))).Expect(201);
            Assert.Empty(spool.GetFiles());
        }

        spool.Delete(recursive: true);
    }

    /// <summary>A text that cannot be packed much.</summary>
    private static byte[] Words(int length) => Encoding.ASCII.GetBytes(Convert.ToHexString(Noise(length / 2)));

    /// <summary>What cannot be packed at all.</summary>
    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(7).NextBytes(noise);
        return noise;
    }

    private static async Task<Answer> SendAsync(ApiClient client, string key, string files, params (string Part, string Name, byte[] Content)[] parts)
    {
        using var form = FormOf(files, parts);
        return await client.SendAsync(HttpMethod.Post, "/api/documents", form, key);
    }

    private static MultipartFormDataContent FormOf(string files, params (string Part, string Name, byte[] Content)[] parts)
    {
        var form = new MultipartFormDataContent { { DocumentOf(files), "document" } };
        foreach (var (part, name, content) in parts)
        {
            form.Add(new ByteArrayContent(content), part, name);
        }

        return form;
    }

    private static StringContent DocumentOf(string files) => new(BodyOf(files), Encoding.UTF8, "application/json");

    private static string BodyOf(string files) => $$"""
        {"number":"91","notation":"VPCP-KSTT","kind":"Công văn","subject":"V/v biểu mẫu","signer":{"name":"Nguyễn Văn Thử"},"recipients":["G12"],"files":[{{files}}]}
        """;
}
