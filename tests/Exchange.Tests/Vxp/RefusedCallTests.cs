using EGov.Exchange.Tests.Vxp.Support;
using EGov.Platform.Audit;
using EGov.Platform.Http;
using EGov.Platform.Storage;

namespace EGov.Exchange.Tests.Vxp;

/// <summary>What is refused, with the number that existing clients know, and what stays in the audit trail.</summary>
public sealed class RefusedCallTests
{
    [Fact]
    public async Task Who_does_not_have_the_secret_learns_only_that()
    {
        await using var axis = await VxpAxis.StartAsync();

        var wrong = (await axis.ClientOf("G01", "guessed").PostAsync("getReceivedEdocList")).Refused("15", "EXCHANGE-4303");
        var unknown = (await axis.ClientOf("G99", "guessed").PostAsync("getAgenciesList")).Refused("15", "EXCHANGE-4303");
        (await axis.ClientOf("G01", tamper: Without("XroadVnpt-hash-header")).PostAsync("getReceivedEdocList")).Refused("15", "EXCHANGE-4301");
        (await axis.ClientOf("G01", tamper: head => head.Replace("XroadVnpt-messagetype: edoc", "XroadVnpt-messagetype: status", StringComparison.Ordinal))
            .PostAsync("getReceivedEdocList", ("messagetype", "edoc"))).Refused("15", "EXCHANGE-4304");

        Assert.Equal("Sai SystemId hoặc SecretKey của hệ thống SYS.G01.", wrong["ErrorDesc"]);
        Assert.Equal("Sai SystemId hoặc SecretKey của hệ thống SYS.G99.", unknown["ErrorDesc"]);
        Assert.True(Array.TrueForAll(wrong.Body, each => each < 0x80), "some clients read answers in the character set of their machine");
    }

    [Theory]
    [InlineData(-24, 0, true)]
    [InlineData(-24, -1, false)]
    [InlineData(0, 10, true)]
    [InlineData(0, 11, false)]
    public async Task A_signature_counts_for_a_day_and_ten_minutes_ahead(int hours, int minutes, bool good)
    {
        await using var axis = await VxpAxis.StartAsync();
        var client = axis.ClientOf("G01", madeAt: axis.Now.AddHours(hours).AddMinutes(minutes));

        var answer = await client.PostAsync("getReceivedEdocList");

        Assert.Same(answer, good ? answer.Done() : answer.Refused("15", "EXCHANGE-4305"));
    }

    [Fact]
    public async Task A_system_that_is_disabled_or_calls_from_elsewhere_is_refused()
    {
        await using var axis = await VxpAxis.StartAsync();
        await axis.ChangeAsync("G01", system => system.Disable(axis.Now, "operator"));
        await axis.ChangeAsync("H14", system => system.Change(new("The province's", ["10.20.0.0/16"], []), axis.Now, "operator"));

        (await axis.ClientOf("G01").PostAsync("getReceivedEdocList")).Refused("15", "EXCHANGE-4205");
        (await axis.ClientOf("H14").PostAsync("getReceivedEdocList")).Refused("15", "EXCHANGE-4206");
    }

    [Fact]
    public async Task A_renewed_secret_and_the_one_before_are_both_good_for_some_days()
    {
        await using var axis = await VxpAxis.StartAsync();
        var box = await axis.SealAsync("G01", "the-next-secret");
        await axis.ChangeAsync("G01", system => system.RenewSecret(box, TimeSpan.FromDays(7), axis.Now, "operator"));

        (await axis.ClientOf("G01").PostAsync("getReceivedEdocList")).Done();
        (await axis.ClientOf("G01", "the-next-secret").PostAsync("getReceivedEdocList")).Done();
        await axis.Host.Host.Clock.Advance(TimeSpan.FromDays(7));
        (await axis.ClientOf("G01").PostAsync("getReceivedEdocList")).Refused("15", "EXCHANGE-4303");
        (await axis.ClientOf("G01", "the-next-secret").PostAsync("getReceivedEdocList")).Done();
    }

    [Fact]
    public async Task A_system_that_calls_too_often_is_held_up_wherever_it_calls_from_and_no_other()
    {
        await using var axis = await VxpAxis.StartAsync(settings: new() { [RateLimits.RateSetting] = "1", [ClientAddress.HeaderSetting] = "X-Client" });

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(call => From(axis, "G01", call).PostAsync("countReceiveEdoc")));

        var refused = answers.Where(answer => answer["ErrorCode"] != "0").ToList();
        Assert.NotEmpty(refused);
        Assert.All(refused, answer => Assert.Contains("Retry-After: 1", answer.Refused("20", "EXCHANGE-4313").Head, StringComparison.Ordinal));
        (await From(axis, "H14", 20).PostAsync("countReceiveEdoc")).Done();
    }

    private static SdkClient From(VxpAxis axis, string agency, int address) => axis.ClientOf(
        agency, tamper: head => head.Replace("\r\nHost:", $"\r\nX-Client: 10.0.0.{address}\r\nHost:", StringComparison.Ordinal));

    [Fact]
    public async Task A_client_that_runs_all_day_signs_with_the_time_of_its_start()
    {
        await using var axis = await VxpAxis.StartAsync();
        var client = axis.ClientOf("G01");

        (await client.PostAsync("getReceivedEdocList")).Done();
        await axis.Host.Host.Clock.Advance(TimeSpan.FromHours(20));
        (await client.PostAsync("getReceivedEdocList")).Done();
        await axis.Host.Host.Clock.Advance(TimeSpan.FromHours(5));
        (await client.PostAsync("getReceivedEdocList")).Refused("15", "EXCHANGE-4305");
    }

    [Fact]
    public async Task A_packet_that_is_not_what_was_signed_is_not_taken()
    {
        await using var axis = await VxpAxis.StartAsync();
        var (signed, other) = (await VxpLetters.LetterAsync(VxpAxis.Ministry, "20", to: VxpAxis.City), await VxpLetters.LetterAsync(VxpAxis.Ministry, "21", to: VxpAxis.City));

        (await axis.ClientOf("G01", tamper: head => head.Replace($"Content-Length: {signed.Length}", $"Content-Length: {other.Length}", StringComparison.Ordinal))
            .SendAsync(signed, VxpAxis.Ministry, other)).Refused("10", "EXCHANGE-4015");
        await axis.SettleAsync();

        Assert.Empty(await axis.ClientOf("H26").ReceivedAsync());
    }

    [Fact]
    public async Task A_sender_of_another_agency_is_told_so_in_the_words_that_clients_know()
    {
        await using var axis = await VxpAxis.StartAsync();
        var ofProvince = await VxpLetters.LetterAsync(VxpAxis.Province, "22", to: VxpAxis.City);

        var byHeader = (await axis.ClientOf("G01").SendAsync(ofProvince, VxpAxis.Province)).Refused("19", "EXCHANGE-4001");
        var byPacket = (await axis.ClientOf("G01").SendAsync(ofProvince, VxpAxis.Ministry)).Refused("19", "EXCHANGE-4001");
        (await axis.ClientOf("G01").SendAsync(ofProvince, "000.00.00.Z99")).Refused("19", "EXCHANGE-4002");

        Assert.Equal("Don vi gui 000.00.00.H14 khong dung voi ma da dang ky: SYS.G01", byHeader["ErrorDesc"]);
        Assert.Equal(byHeader["ErrorDesc"], byPacket["ErrorDesc"]);
    }

    [Fact]
    public async Task Recipients_that_cannot_receive_are_named()
    {
        await using var axis = await VxpAxis.StartAsync();
        await axis.LockAsync("H14");

        (await axis.ClientOf("G01").SendAsync(await VxpLetters.LetterAsync(VxpAxis.Ministry, "23", to: "000.00.00.Y99"), VxpAxis.Ministry))
            .Refused("18", "EXCHANGE-4003");
        (await axis.ClientOf("G01").SendAsync(await VxpLetters.LetterAsync(VxpAxis.Ministry, "23", to: VxpAxis.City), VxpAxis.Ministry, to: VxpAxis.Province))
            .Refused("18", "EXCHANGE-4007");
        (await axis.ClientOf("G01").SendAsync(await VxpLetters.LetterAsync(VxpAxis.Ministry, "23", to: VxpAxis.Province), VxpAxis.Ministry))
            .Refused("23", "EXCHANGE-4005");
    }

    [Fact]
    public async Task What_is_no_packet_has_the_number_of_a_wrong_format()
    {
        await using var axis = await VxpAxis.StartAsync();
        var letter = await VxpLetters.LetterAsync(VxpAxis.Ministry, "24", to: VxpAxis.City);

        (await axis.ClientOf("G01").SendAsync("<html/>"u8.ToArray(), VxpAxis.Ministry)).Refused("22", "EXCHANGE-4100");
        (await axis.ClientOf("G01").SendAsync(letter, VxpAxis.Ministry, "status")).Refused("22", "EXCHANGE-4016");
        (await axis.ClientOf("G01").SendAsync([], VxpAxis.Ministry)).Refused("10", "EXCHANGE-4308");
        (await axis.ClientOf("G01").SendAsync(letter, VxpAxis.Ministry, "letter")).Refused("20", "EXCHANGE-4307");
    }

    [Fact]
    public async Task Every_call_is_in_the_audit_trail_whoever_made_it()
    {
        await using var axis = await VxpAxis.StartAsync();
        (await axis.ClientOf("G01").PostAsync("getReceivedEdocList")).Done();
        await axis.ClientOf("G01").PostAsync("getEdoc", ("docId", Guid.Empty.ToString()));
        await axis.ClientOf("G01", "guessed").PostAsync("getReceivedEdocList");

        var entries = new List<AuditEntry>();
        await foreach (var entry in EntriesAsync(axis))
        {
            entries.Add(entry);
        }

        Assert.Equal(
            ["vxp.fetch.refused.exchange-4310 SYS.G01 system Refused", "vxp.list-received SYS.G01 system Done", "vxp.list-received.refused.exchange-4303 SYS.G01  Refused"],
            entries.Where(entry => entry.Action.StartsWith("vxp.", StringComparison.Ordinal) && entry.Action != "vxp.register-agency").Select(entry => $"{entry.Action} {entry.Actor.Id} {entry.Actor.Role} {entry.Outcome}").Order(StringComparer.Ordinal));
    }

    private static async IAsyncEnumerable<AuditEntry> EntriesAsync(VxpAxis axis)
    {
        for (string? from = null; ;)
        {
            var page = await axis.Host.Stores.AuditInbox.ChangesAsync(from, 100, CancellationToken.None);
            foreach (var document in page.Documents)
            {
                yield return PlatformJson.Read<AuditInboxDocument>(document.Content).Entry;
            }

            if (page.Documents.Count == 0)
            {
                yield break;
            }

            from = page.Continuation;
        }
    }

    private static Func<string, string> Without(string header) => head =>
        string.Join("\r\n", head.Split("\r\n").Where(line => !line.StartsWith(header + ":", StringComparison.Ordinal)));
}
