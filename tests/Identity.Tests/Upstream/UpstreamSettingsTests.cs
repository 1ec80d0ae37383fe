using System.Security.Cryptography;
using EGov.Identity.Upstream;
using Microsoft.Extensions.Configuration;

namespace EGov.Identity.Tests.Upstream;

/// <summary>An app with half a configuration does not start, and says which setting is wrong without telling what it holds.</summary>
public sealed class UpstreamSettingsTests
{
    [Theory]
    [InlineData("Identity:EidIssuer", "http://evil.example")]
    [InlineData("Identity:EidIssuer", "vneid")]
    [InlineData("Identity:EidDescription", "ftp://eid.example/x")]
    [InlineData("Identity:EidClientId", null)]
    [InlineData("Identity:EidClientKey", "hush-hush no key")]
    [InlineData("Identity:EidClientKey", null)]
    [InlineData("Identity:EidClaims", "TechID")]
    [InlineData("Identity:EidClaims", "Unknown=sub")]
    [InlineData("Identity:EidClaims", "TechID=a TechID=b")]
    public void What_cannot_be_is_refused(string setting, string? value)
    {
        var settings = Right();
        settings[setting] = value;

        var refusal = Assert.Throws<InvalidOperationException>(() => UpstreamSettings.Of(ConfigurationOf(settings)));

        Assert.Contains(setting, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_besides_the_key_is_refused()
    {
        var settings = Right();
        settings["Identity:EidClientSecret"] = "hush-hush";

        Assert.Throws<InvalidOperationException>(() => UpstreamSettings.Of(ConfigurationOf(settings)));
    }

    [Fact]
    public void A_public_key_proves_nothing()
    {
        var settings = Right();
        settings["Identity:EidClientKey"] = """{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}""";

        Assert.Throws<InvalidOperationException>(() => UpstreamSettings.Of(ConfigurationOf(settings)));
    }

    [Fact]
    public void Nothing_set_is_no_provider() => Assert.Null(UpstreamSettings.Of(ConfigurationOf([])));

    [Fact]
    public void What_is_left_out_is_as_the_standard_has_it()
    {
        var settings = UpstreamSettings.Of(ConfigurationOf(Right()))!;

        Assert.Equal("https://eid.example/oauth2/token/.well-known/openid-configuration", settings.Description.OriginalString);
        Assert.Equal(("openid", "TechID", "sub"), (settings.Scopes, settings.Names["TechID"], ClaimNames.Parse("TechID=sub")!["TechID"]));
    }

    private static Dictionary<string, string?> Right()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new()
        {
            ["Identity:EidIssuer"] = "https://eid.example/oauth2/token",
            ["Identity:EidClientId"] = "egov",
            ["Identity:EidClientKey"] = TwoProviders.PrivateOf(key),
        };
    }

    private static IConfiguration ConfigurationOf(Dictionary<string, string?> settings) => new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
}
