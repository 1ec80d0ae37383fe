using System.Text.Json.Nodes;
using EGov.Identity.Accounts;
using EGov.Identity.Businesses;
using EGov.Identity.Provider;
using EGov.Platform.Aggregates;

namespace EGov.Identity.Tests.Upstream;

/// <summary>Somebody signs in through the e-ID provider for a business: a person always acts, and the business decides whether they may.</summary>
public sealed class BusinessSignInTests
{
    private const string Code = "0100109106";

    [Theory]
    [InlineData("MaSoDoanhNghiep")]
    [InlineData("MaSoThue")]
    public async Task A_business_that_is_not_entered_is_entered_with_who_signs_in_for_it(string claim)
    {
        await using var fake = await FakeProvider.StartAsync();
        fake.Claims = claims => ForBusiness(claims, claim);
        using var browser = fake.Here.OpenBrowser();
        var interaction = await fake.Here.AskAsync();

        (await fake.SignInAsync(browser, $"e-id?interaction={interaction}")).Expect(303);

        var business = (await fake.Here.Service<AggregateStore<Business, BusinessEvent>>().FindAsync(Business.AggregateId(Code), default))!.State;
        Assert.Equal(("Viettel", IdentityHost.An), (business.Name, Assert.Single(business.Representatives).Number));
        Assert.Equal(Code, Assert.Single((await fake.Here.AccountAsync()).Identities!).Business);
        Assert.True((await fake.Here.Service<Interactions>().FindAsync(interaction, default)).Succeeded(out var kept, out _));
        Assert.Equal($"business:{Code}", kept.ActsFor);
    }

    [Fact]
    public async Task Who_does_not_represent_the_business_is_refused_and_nothing_is_made()
    {
        await using var fake = await FakeProvider.StartAsync();
        await EnterAsync(fake, IdentityHost.Binh);
        fake.Claims = claims => ForBusiness(claims, "MaSoDoanhNghiep");
        using var browser = fake.Here.OpenBrowser();

        Assert.Contains("IDENTITY-3410", (await fake.SignInAsync(browser)).Expect(403).Text, StringComparison.Ordinal);
        Assert.Null(await fake.Here.Service<AccountDesk>().FindAsync(IdentityHost.An, default));
    }

    [Theory]
    [InlineData("SoDinhDanh", "IDENTITY-3407")]
    [InlineData("MaSoDoanhNghiep", "IDENTITY-3410")]
    public async Task Without_the_person_or_the_business_nobody_is_signed_in(string missing, string error)
    {
        await using var fake = await FakeProvider.StartAsync();
        fake.Claims = claims =>
        {
            ForBusiness(claims, "MaSoDoanhNghiep");
            claims.Remove(missing);
        };
        using var browser = fake.Here.OpenBrowser();

        Assert.Contains(error, (await fake.SignInAsync(browser)).Expect(403).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_business_is_entered_for_nobody_before_the_account_of_the_number_is_proven_to_be_theirs()
    {
        await using var fake = await FakeProvider.StartAsync();
        await fake.Here.AddAccountAsync();
        fake.Claims = claims => ForBusiness(claims, "MaSoDoanhNghiep");
        using var browser = fake.Here.OpenBrowser();

        (await fake.SignInAsync(browser)).Expect(200);
        (await browser.PostAsync("e-id/link", ("password", "something else"))).Expect(400);
        Assert.Null(await BusinessAsync(fake));
        (await browser.PostAsync("e-id/link", ("password", IdentityHost.Password))).Expect(303);

        Assert.True((await BusinessAsync(fake))!.IsRepresentedBy(IdentityHost.An, new(2026, 1, 5)));
    }

    [Fact]
    public async Task Who_has_signed_in_as_themselves_just_now_says_so_and_links_the_business_too()
    {
        await using var fake = await FakeProvider.StartAsync();
        using var browser = fake.Here.OpenBrowser();
        (await fake.SignInAsync(browser)).Expect(303);
        fake.Claims = claims => ForBusiness(claims, "MaSoDoanhNghiep");

        var page = await fake.SignInAsync(browser);
        Assert.DoesNotContain("type=\"password\"", page.Expect(200).Text, StringComparison.Ordinal);
        Assert.Single((await fake.Here.AccountAsync()).Identities!);
        (await browser.PostAsync("e-id/link")).Expect(303);

        Assert.Equal([null, Code], (await fake.Here.AccountAsync()).Identities!.Select(identity => identity.Business));
        Assert.Equal("T-1", (await fake.Here.AccountAsync()).TechId);
    }

    [Fact]
    public async Task A_session_of_an_hour_ago_proves_nothing_any_more()
    {
        await using var fake = await FakeProvider.StartAsync();
        using var browser = fake.Here.OpenBrowser();
        (await fake.SignInAsync(browser)).Expect(303);
        fake.Claims = claims => ForBusiness(claims, "MaSoDoanhNghiep");
        (await fake.SignInAsync(browser)).Expect(200);
        await fake.Here.AdvanceAsync(TimeSpan.FromMinutes(11));

        (await browser.PostAsync("e-id/link")).Expect(400);
        Assert.Contains("IDENTITY-3409", (await fake.SignInAsync(browser)).Expect(409).Text, StringComparison.Ordinal);
        Assert.Single((await fake.Here.AccountAsync()).Identities!);
    }

    private static void ForBusiness(JsonObject claims, string claim)
    {
        claims["sub"] = "sub-1";
        claims["TechID"] = "T-business";
        claims["LoaiTaiKhoan"] = "2";
        claims[claim] = Code;
        claims["TenDoanhNghiep"] = "Viettel";
    }

    private static async Task<Business?> BusinessAsync(FakeProvider fake) =>
        (await fake.Here.Service<AggregateStore<Business, BusinessEvent>>().FindAsync(Business.AggregateId(Code), default))?.State;

    private static async Task EnterAsync(FakeProvider fake, string representative)
    {
        Assert.True(Business.Register(Code, "Viettel", [new(representative, new(2020, 1, 1))], fake.Here.Host.Clock.GetUtcNow(), "ops").Succeeded(out var events, out _));
        Assert.True((await fake.Here.Service<AggregateStore<Business, BusinessEvent>>().CreateAsync(Business.AggregateId(Code), events, default)).Succeeded(out _, out _));
    }
}
