using System.Net;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace EGov.Platform.Tests.Http;

public sealed class RateLimitsTests
{
    [Fact]
    public void A_caller_who_has_emptied_the_bucket_waits_while_others_go_on()
    {
        using var rates = Limits(rate: "1");
        var anna = As("anna");

        Assert.All(Enumerable.Range(0, 5), _ => Assert.Null(rates.WaitOf(anna)));
        Assert.InRange(rates.WaitOf(anna)!.Value.TotalSeconds, 1, 5);
        Assert.Null(rates.WaitOf(As("binh")));
        Assert.Null(rates.WaitOf(From("10.0.0.1")));
    }

    [Fact]
    public void An_official_is_somebody_else_than_the_same_person_at_home()
    {
        using var rates = Limits(rate: "1");
        Empty(rates, As("anna"));

        Assert.Null(rates.WaitOf(As("anna", agency: "G01.08")));
    }

    [Fact]
    public void Who_has_not_signed_in_is_told_apart_by_address_in_the_header_of_the_front_door_where_one_is_named()
    {
        using var behind = Limits(rate: "1", header: "X-Azure-ClientIP");
        Empty(behind, From("10.0.0.1", client: "203.0.113.1"));
        Assert.NotNull(behind.WaitOf(From("10.0.0.2", client: "203.0.113.1")));
        Assert.Null(behind.WaitOf(From("10.0.0.1", client: "203.0.113.2")));

        using var alone = Limits(rate: "1");
        Empty(alone, From("10.0.0.1", client: "203.0.113.1"));
        Assert.NotNull(alone.WaitOf(From("10.0.0.1", client: "203.0.113.2")));
    }

    [Fact]
    public void Zero_is_no_limit_and_nonsense_is_refused_at_the_start()
    {
        using var rates = Limits(rate: "0");
        var anna = As("anna");

        Assert.All(Enumerable.Range(0, 2000), _ => Assert.Null(rates.WaitOf(anna)));
        Assert.Empty(rates.Published);
        Assert.Throws<InvalidOperationException>(() => Limits(rate: "many"));
    }

    [Fact]
    public void What_is_set_is_published()
    {
        using var rates = Limits(rate: "7");

        Assert.Equal([("requestsPerSecond", 7L), ("requestBurst", 35L)], rates.Published.Select(bound => (bound.Name, bound.Value)));
    }

    private static void Empty(RateLimits rates, HttpContext http) => Assert.All(Enumerable.Range(0, 5), _ => Assert.Null(rates.WaitOf(http)));

    private static RateLimits Limits(string rate, string? header = null)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { [RateLimits.RateSetting] = rate, [ClientAddress.HeaderSetting] = header })
            .Build();
        return new(settings, new ClientAddress(settings));
    }

    private static DefaultHttpContext As(string id, string? agency = null)
    {
        var http = new DefaultHttpContext();
        http.SetCaller(new Caller(id, [agency is null ? Callers.Citizen : Callers.Official], agency));
        return http;
    }

    private static DefaultHttpContext From(string address, string? client = null)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);
        http.Request.Headers["X-Azure-ClientIP"] = client;
        return http;
    }
}
