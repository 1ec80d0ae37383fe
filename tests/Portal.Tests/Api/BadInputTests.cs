using System.Net.Sockets;
using System.Text;
using EGov.Platform.Access;
using EGov.Platform.Files;
using EGov.Platform.Http;

namespace EGov.Portal.Tests.Api;

/// <summary>What is wrong is told by number, in both languages, and stores nothing.</summary>
public sealed class BadInputTests
{
    private const string Good = """
        {"procedure":"3.000347","form":{"fullName":"Trần Anna","licenceNumber":"790123456789","licenceClass":"A1","applicantKind":"citizen"},"components":[{"component":"application","file":"FILE"}]}
        """;

    public static TheoryData<string, int, string> WrongApplications => new()
    {
        { "{", 400, "EGOV-1010" },
        { "[1]", 400, "EGOV-1011" },
        { """{"procedure":"3.000347"}""", 400, "EGOV-1011" },
        { Good.Replace("}]}", "}],\"extra\":1}", StringComparison.Ordinal), 400, "EGOV-1011" },
        { Good.Replace("\"3.000347\"", "3", StringComparison.Ordinal), 400, "EGOV-1011" },
        { Good.Replace("\"A1\"", "null", StringComparison.Ordinal), 400, "EGOV-1011" },
        { Good.Replace("}]}", "},null]}", StringComparison.Ordinal), 400, "EGOV-1011" },
        { Good.Replace("{\"component\":\"application\",\"file\":\"FILE\"}", "null", StringComparison.Ordinal), 400, "EGOV-1011" },
        { Good.Replace("\"fullName\"", "\"\\ud800\"", StringComparison.Ordinal), 400, "EGOV-1011" },
        { Good.Replace("3.000347", "9.999999", StringComparison.Ordinal), 422, "PORTAL-2001" },
        { Good.Replace("\"A1\"", "\"B\"", StringComparison.Ordinal), 422, "PORTAL-2002" },
        { Good.Replace("790123456789", "79", StringComparison.Ordinal), 422, "PORTAL-2002" },
        { Good.Replace("\"component\":\"application\"", "\"component\":\"poem\"", StringComparison.Ordinal), 422, "PORTAL-2002" },
        { Good.Replace("FILE", "00000000000000000000000000000000", StringComparison.Ordinal), 400, "EGOV-1011" },
        { Good.Replace("FILE", "../../etc/passwd", StringComparison.Ordinal), 400, "EGOV-1011" },
        { $"{{\"procedure\":\"{new string('x', Limits.JsonBody)}\"}}", 413, "EGOV-1012" },
    };

    [Fact]
    public async Task A_body_that_breaks_the_rules_of_HTTP_is_refused_by_number()
    {
        await using var portal = await PortalHost.StartAsync();
        using var socket = new TcpClient();
        await socket.ConnectAsync("localhost", portal.Host.BaseAddress.Port);
        await using var stream = socket.GetStream();
        var token = portal.TokenOf(new Caller("anna", [Callers.Citizen], null));

        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/dossiers HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nIdempotency-Key: broken-chunk\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nZZ\r\n"));
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync();

        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.Contains("EGOV-1015", answer, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WrongApplications))]
    public async Task A_wrong_application_is_refused_and_leaves_nothing(string body, int status, string code)
    {
        await using var portal = await PortalHost.StartAsync();
        var file = await portal.Anna.UploadAsync();

        var vietnamese = await portal.Anna.PostAsync("api/dossiers", body.Replace("FILE", file, StringComparison.Ordinal), "submit-0001");
        var english = await portal.Anna.PostAsync("api/dossiers", body.Replace("FILE", file, StringComparison.Ordinal), "submit-0001", language: "en");
        await portal.Host.SettleAsync();

        Assert.Equal((status, code, "application/problem+json"), (vietnamese.Status, vietnamese.Code, vietnamese.MediaType));
        Assert.Equal((status, code), (english.Status, english.Code));
        Assert.NotEqual(vietnamese["title"], english["title"]);
        Assert.Empty((await portal.Anna.GetAsync("api/dossiers")).Json["items"]!.AsArray());
        Assert.Empty(await portal.Stores.Claims.ListAsync("number-G01.08-260105", string.Empty, 10, default));
    }

    [Fact]
    public async Task A_corrected_application_may_use_the_key_of_the_refused_one()
    {
        await using var portal = await PortalHost.StartAsync();
        var file = await portal.Anna.UploadAsync();
        (await portal.Anna.PostAsync("api/dossiers", Good, "submit-0001")).Expect(400);

        (await portal.Anna.PostAsync("api/dossiers", Good.Replace("FILE", file, StringComparison.Ordinal), "submit-0001")).Expect(201);
    }

    [Fact]
    public async Task A_key_is_needed_to_create_and_stands_for_one_body()
    {
        await using var portal = await PortalHost.StartAsync();
        var application = await portal.Anna.ApplicationAsync();
        (await portal.Anna.PostAsync("api/dossiers", application, "submit-0001")).Expect(201);

        Assert.Equal("EGOV-1020", (await portal.Anna.PostAsync("api/dossiers", application)).Expect(400).Code);
        Assert.Equal("EGOV-1020", (await portal.Anna.PostAsync("api/dossiers", application, "short")).Expect(400).Code);
        var other = application.Replace("Anna", "Bình", StringComparison.Ordinal);
        Assert.Equal("EGOV-1021", (await portal.Anna.PostAsync("api/dossiers", other, "submit-0001")).Expect(422).Code);
    }

    [Fact]
    public async Task A_change_needs_the_version_that_was_read()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();
        var seen = await portal.Officer.GetAsync($"api/dossiers/{code}");
        (await portal.Anna.PayAsync(code)).Expect(201);

        Assert.Equal("EGOV-1022", (await portal.Officer.PostAsync($"api/dossiers/{code}/accept", null)).Expect(428).Code);
        Assert.Equal("EGOV-1023", (await portal.Officer.PostAsync($"api/dossiers/{code}/accept", null, etag: seen.ETag)).Expect(412).Code);
        Assert.Equal("EGOV-1023", (await portal.Officer.PostAsync($"api/dossiers/{code}/accept", null, etag: "W/\"x\"")).Expect(412).Code);
        var padded = (await portal.Officer.GetAsync($"api/dossiers/{code}")).ETag!.Replace("\"", "\"0", StringComparison.Ordinal)[..^1];
        Assert.Equal("EGOV-1023", (await portal.Officer.PostAsync($"api/dossiers/{code}/accept", null, etag: padded)).Expect(412).Code);
        Assert.Equal("EGOV-1207", (await portal.Officer.PostAsync($"api/dossiers/{code}/accept", null, etag: "*")).Expect(428).Code);
        Assert.Equal("submitted", (await portal.Officer.GetAsync($"api/dossiers/{code}"))["status"]);
    }

    [Fact]
    public async Task What_a_state_does_not_allow_is_refused()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();
        var seen = await portal.Officer.GetAsync($"api/dossiers/{code}");

        Assert.Equal("PORTAL-2004", (await portal.Officer.PostAsync($"api/dossiers/{code}/accept", null, etag: seen.ETag)).Expect(409).Code);
        Assert.Equal(
            "PORTAL-2003",
            (await portal.Officer.PostAsync($"api/dossiers/{code}/complete-step", """{"step":"verify"}""", etag: seen.ETag)).Expect(409).Code);
        (await portal.Officer.PostAsync($"api/dossiers/{code}/dance", null, etag: seen.ETag)).Expect(404);
    }

    /// <summary>The string that every scanner must report, in two pieces so that scanners leave this file alone.</summary>
    private static byte[] TestVirus => Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    [Fact]
    public async Task Only_papers_of_a_bearable_size_are_taken()
    {
        await using var portal = await PortalHost.StartAsync();
        var large = new byte[FileLimits.File + 1];
        "%PDF-"u8.CopyTo(large);

        Assert.Equal("EGOV-1012", (await portal.Anna.UploadAsync("upload-0001", large)).Expect(413).Code);
        Assert.Equal("EGOV-1030", (await portal.Anna.UploadAsync("upload-0001", "MZ"u8.ToArray())).Expect(422).Code);
        Assert.Equal("EGOV-1150", (await portal.Anna.UploadAsync("upload-0001", "%PDF-1.4 a paper"u8.ToArray())).Expect(422).Code);
        Assert.Equal("EGOV-1154", (await portal.Anna.UploadAsync("upload-0001", [.. Journey.Pdf, .. TestVirus])).Expect(422).Code);
        Assert.Equal("EGOV-1031", (await portal.Anna.UploadAsync("upload-0001", [])).Expect(422).Code);
        Assert.Equal("EGOV-1013", (await portal.Anna.PostAsync("api/files", "{}", "upload-0001")).Expect(415).Code);
        Assert.Equal(
            "EGOV-1032",
            (await portal.Anna.SendAsync(HttpMethod.Post, "api/files", new MultipartFormDataContent { { new StringContent("x"), "note" } }, "upload-0001"))
                .Expect(400).Code);
        Assert.False(Directory.Exists(Path.Combine(portal.Host.DataFolder, "files", "portal", "person-anna")));
    }

    [Theory]
    [InlineData("paper.pdf.exe", "EGOV-1184")]
    [InlineData("paper.png", "EGOV-1184")]
    [InlineData("paper", "EGOV-1184")]
    [InlineData("paper.pdf ", "EGOV-1184")]
    [InlineData("paper\u202Efdp.exe.pdf", "EGOV-1185")]
    [InlineData("pa\u0001per.pdf", "EGOV-1185")]
    [InlineData("pa\u200Bper.pdf", "EGOV-1185")]
    [InlineData("papers/", "EGOV-1185")]
    public async Task A_name_that_hides_what_a_file_is_is_refused(string name, string code)
    {
        await using var portal = await PortalHost.StartAsync();

        Assert.Equal(code, (await portal.Anna.SendAsync(HttpMethod.Post, "api/files", Named(name), "upload-0001")).Expect(422).Code);
    }

    [Theory]
    [InlineData("Giấy khám sức khỏe.PDF", "Giấy khám sức khỏe.PDF")]
    [InlineData("C:\\Users\\anna\\paper.pdf", "paper.pdf")]
    [InlineData("../../etc/paper.pdf", "paper.pdf")]
    public async Task A_name_is_kept_without_its_folders(string name, string kept)
    {
        await using var portal = await PortalHost.StartAsync();

        Assert.Equal(kept, (await portal.Anna.SendAsync(HttpMethod.Post, "api/files", Named(name), "upload-0001")).Expect(201)["name"]);
    }

    [Theory]
    [InlineData("file", "file")]
    [InlineData("file", "file2")]
    [InlineData("file", null)]
    [InlineData(null, "file")]
    public async Task Of_an_upload_of_two_parts_nothing_is_kept(params string?[] parts)
    {
        await using var portal = await PortalHost.StartAsync();
        using var form = new MultipartFormDataContent();
        foreach (var part in parts)
        {
            if (part is null)
            {
                form.Add(new StringContent("a note"), "note");
            }
            else
            {
                form.Add(new ByteArrayContent(Journey.Pdf), part, "paper.pdf");
            }
        }

        Assert.Equal("EGOV-1032", (await portal.Anna.SendAsync(HttpMethod.Post, "api/files", form, "upload-0001")).Expect(400).Code);
        Assert.False(Directory.Exists(Path.Combine(portal.Host.DataFolder, "files", "portal", "person-anna")));
        await portal.Anna.UploadAsync("upload-0001");
    }

    /// <summary>With the name as it stands, however wrong: as browsers write it, in UTF-8.</summary>
    private static MultipartContent Named(string name)
    {
        var part = new ByteArrayContent(Journey.Pdf);
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename*=UTF-8''{Uri.EscapeDataString(name)}");
        return new MultipartContent("form-data") { part };
    }

    [Fact]
    public async Task A_body_that_the_server_does_not_take_is_answered_with_the_limit_of_the_server()
    {
        await using var portal = await PortalHost.StartAsync(new Dictionary<string, string> { ["FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"] = "5000" });

        var refused = (await portal.Anna.PostAsync("api/dossiers", $"\"{new string('x', 6000)}\"", "submit-0001", language: "en")).Expect(413);

        Assert.Equal("The body is larger than 5000 bytes.", refused["detail"]);
    }

    [Theory]
    [InlineData("api/dossiers?limit=0", "EGOV-1026")]
    [InlineData("api/dossiers?limit=101", "EGOV-1026")]
    [InlineData("api/dossiers?limit=many", "EGOV-1026")]
    [InlineData("api/dossiers?cursor=%21%21", "EGOV-1025")]
    public async Task A_list_is_asked_for_within_its_bounds(string path, string code)
    {
        await using var portal = await PortalHost.StartAsync();

        Assert.Equal(code, (await portal.Anna.GetAsync(path)).Expect(400).Code);
    }

    [Theory]
    [InlineData("api/dossiers?stauts=4", "stauts", "EGOV-1252")]
    [InlineData("api/dossiers?status=4&status=5", "status", "EGOV-1253")]
    [InlineData("api/dossiers?assignee=", "assignee", "EGOV-1262")]
    [InlineData("api/dossiers?month=2026-02", "month", "EGOV-1252")]
    [InlineData("api/portal/dossier-counts?year=2026", "year", "EGOV-1252")]
    public async Task A_slip_in_a_parameter_does_not_widen_a_list(string path, string parameter, string code)
    {
        await using var portal = await PortalHost.StartAsync();

        var refused = (await portal.Officer.GetAsync(path)).Expect(400);

        Assert.Equal("EGOV-1011", refused.Code);
        Assert.Equal([code], refused.CodesOf(parameter));
        (await portal.Officer.GetAsync("api/dossiers?Status=4&LIMIT=5")).Expect(200);
    }

    [Fact]
    public async Task A_cursor_goes_on_with_its_own_list_only()
    {
        await using var portal = await PortalHost.StartAsync();
        await portal.SubmittedAsync("submit-0001");
        await portal.SubmittedAsync("submit-0002");
        var cursor = (await portal.Officer.GetAsync("api/dossiers?status=1&limit=1")).Expect(200)["cursor"];

        (await portal.Officer.GetAsync($"api/dossiers?limit=5&status=1&cursor={cursor}")).Expect(200);
        foreach (var other in new[] { $"api/dossiers?cursor={cursor}", $"api/dossiers?status=2&cursor={cursor}", $"api/agencies?status=1&cursor={cursor}" })
        {
            (await portal.Officer.GetAsync(other)).Expect(400);
        }

        Assert.Equal("EGOV-1208", (await portal.Officer.GetAsync($"api/dossiers?cursor={cursor}")).Code);
        Assert.Equal("EGOV-1208", (await portal.Anna.GetAsync($"api/dossiers?cursor={cursor}")).Expect(400).Code);
        Assert.Equal("EGOV-1208", (await portal.Anna.GetAsync($"api/agencies?cursor={cursor}")).Expect(400).Code);
    }

    [Fact]
    public async Task A_citizen_is_told_that_the_filters_of_an_agency_do_not_count_for_their_list()
    {
        await using var portal = await PortalHost.StartAsync();

        Assert.Equal(["EGOV-1254"], (await portal.Anna.GetAsync("api/dossiers?status=4")).Expect(400).CodesOf("status"));
    }

    [Theory]
    [InlineData("refuse", """{"reason":" \u200d\u3000 "}""", "EGOV-1251")]
    [InlineData("refuse", """{"reason":"abc\u202e"}""", "EGOV-1244")]
    [InlineData("refuse", """{"reason":"abc\u0000"}""", "EGOV-1243")]
    [InlineData("request-supplement", """{"reason":"\u2800","components":["application"]}""", "EGOV-1251")]
    public async Task A_reason_says_something_and_hides_nothing(string transition, string body, string code)
    {
        await using var portal = await PortalHost.StartAsync();
        var dossier = await portal.SubmittedAsync();

        var refused = (await portal.Officer.PostAsync($"api/dossiers/{dossier}/{transition}", body, etag: "\"1\"")).Expect(400);

        Assert.Equal([code], refused.CodesOf("/reason"));
        Assert.Equal("submitted", (await portal.Anna.GetAsync($"api/dossiers/{dossier}"))["status"]);
    }

    [Fact]
    public async Task A_text_that_is_not_JSON_by_its_type_is_not_read()
    {
        await using var portal = await PortalHost.StartAsync();
        using var text = new StringContent("{}", Encoding.UTF8, "text/plain");

        Assert.Equal("EGOV-1013", (await portal.Anna.SendAsync(HttpMethod.Post, "api/dossiers", text, "submit-0001")).Expect(415).Code);
    }

    [Fact]
    public async Task A_file_that_is_used_too_often_is_refused_before_a_code_is_taken()
    {
        await using var portal = await PortalHost.StartAsync();
        var application = await portal.Anna.ApplicationAsync();
        for (var number = 0; number < UploadedFile.MostAttachments; number++)
        {
            (await portal.Anna.PostAsync("api/dossiers", application, $"submit-{number:d4}")).Expect(201);
        }

        Assert.Equal("EGOV-1033", (await portal.Anna.PostAsync("api/dossiers", application, "submit-last")).Expect(422).Code);

        (await portal.Anna.PostAsync("api/dossiers", application, "submit-0063")).Expect(201);
        Assert.Null(await portal.Stores.Claims.GetAsync("idempotency-anna", "submit-last", default));
        Assert.Equal(UploadedFile.MostAttachments, (await portal.Stores.Claims.ListAsync("number-G01.08-260105", "for-", 100, default)).Count);
    }

    [Theory]
    [InlineData("..\\..\\x.pdf", 201)]
    [InlineData("a\u202efdp.exe", 422)]
    [InlineData("a\u0085b.pdf", 422)]
    [InlineData("dir\\", 422)]
    [InlineData("👩\u200d🎓.pdf", 201)]
    [InlineData("report\ufe0f.pdf", 422)]
    [InlineData("report\u3164.pdf", 422)]
    [InlineData("report\u2800.pdf", 422)]
    public async Task A_file_keeps_a_plain_name_only(string name, int status)
    {
        await using var portal = await PortalHost.StartAsync();
        using var part = new ByteArrayContent(Journey.Pdf);
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename*=UTF-8''{Uri.EscapeDataString(name)}");
        using var form = new MultipartFormDataContent { part };

        var uploaded = (await portal.Anna.SendAsync(HttpMethod.Post, "api/files", form, "upload-0001")).Expect(status);

        Assert.DoesNotContain('\\', status == 201 ? uploaded["name"] : string.Empty);
    }

    [Fact]
    public async Task An_official_and_the_same_person_at_home_do_not_share_their_keys()
    {
        await using var portal = await PortalHost.StartAsync();
        var atWork = portal.ClientOf(new Caller("anna", [Callers.Official], "G01.08"));

        Assert.NotEqual(await portal.Anna.UploadAsync("upload-0001"), await atWork.UploadAsync("upload-0001"));
    }

    [Theory]
    [InlineData("""[null]""", "/components/0")]
    [InlineData("""["application",null]""", "/components/1")]
    [InlineData("""[]""", "/components")]
    [InlineData("""["poem"]""", "/components")]
    [InlineData("""["application","application"]""", "/components")]
    public async Task A_supplement_is_asked_for_by_papers_of_the_procedure(string components, string field)
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();
        var body = $$"""{"reason":"missing","components":{{components}}}""";

        var refused = (await portal.Officer.PostAsync($"api/dossiers/{code}/request-supplement", body, etag: "\"1\"")).Expect(400);

        Assert.Equal("EGOV-1011", refused.Code);
        Assert.Contains(field, refused.WrongFields);
        Assert.Equal("submitted", (await portal.Anna.GetAsync($"api/dossiers/{code}"))["status"]);
    }
}
