using EGov.Platform.Http;
using Microsoft.Extensions.Configuration;

namespace EGov.Platform.Tests.Http;

public sealed class PublicOriginTests
{
    [Theory]
    [InlineData("https://dichvucong.example", "https://dichvucong.example/ho-so/G01.08-261116-0001")]
    [InlineData("https://dichvucong.example/", "https://dichvucong.example/ho-so/G01.08-261116-0001")]
    [InlineData("https://dichvucong.example:8443", "https://dichvucong.example:8443/ho-so/G01.08-261116-0001")]
    public void An_address_is_the_origin_and_a_path(string setting, string address) =>
        Assert.Equal(address, Of("Production", setting).AddressOf("/ho-so/G01.08-261116-0001"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("dichvucong.example")]
    [InlineData("http://dichvucong.example")]
    [InlineData("https://dichvucong.example/cong")]
    [InlineData("https://dichvucong.example/?a=1")]
    [InlineData("https://dichvucong.example/#a")]
    [InlineData("https://user@dichvucong.example")]
    [InlineData("ftp://dichvucong.example")]
    public void What_is_no_origin_of_https_is_refused_by_name(string? setting) => Assert.Contains(
        PublicOrigin.OriginSetting, Assert.Throws<InvalidOperationException>(() => Of("Production", setting)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "http://localhost:7071/ho-so")]
    [InlineData("http://localhost:9000", "http://localhost:9000/ho-so")]
    public void A_developers_machine_may_do_without_both(string? setting, string address) =>
        Assert.Equal(address, Of("Development", setting).AddressOf("/ho-so"));

    private static PublicOrigin Of(string environment, string? setting) => PublicOrigin.Of(new ConfigurationBuilder()
        .AddInMemoryCollection([new("Environment", environment), new(PublicOrigin.OriginSetting, setting)])
        .Build());
}
