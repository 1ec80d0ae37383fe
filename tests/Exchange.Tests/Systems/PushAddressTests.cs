using EGov.Exchange.Systems;
using Microsoft.Extensions.Configuration;

namespace EGov.Exchange.Tests.Systems;

/// <summary>Nobody makes the axis call its own network.</summary>
public sealed class PushAddressTests
{
    [Theory]
    [InlineData("https://h41.example/hook", true)]
    [InlineData("https://h41.example:8443/hook?to=1", true)]
    [InlineData("https://8.8.8.8/hook", true)]
    [InlineData("http://h41.example/hook", false)]
    [InlineData("https://me@h41.example/hook", false)]
    [InlineData("https://h41.example/hook#x", false)]
    [InlineData("https://h41.example/hook#", false)]
    [InlineData("https://localhost/hook", false)]
    [InlineData("https://sub.localhost/hook", false)]
    [InlineData("https://localhost./hook", false)]
    [InlineData("https://db/hook", false)]
    [InlineData("https://metadata.google.internal/", false)]
    [InlineData("https://printer.local/", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("https://2130706433/", false)]
    [InlineData("https://0x7f.1/", false)]
    [InlineData("https://10.1.2.3/", false)]
    [InlineData("https://169.254.169.254/", false)]
    [InlineData("https://[::1]/", false)]
    [InlineData("https://[::ffff:10.1.2.3]/", false)]
    [InlineData("https://[fd00::1]/", false)]
    [InlineData("ftp://h41.example/", false)]
    [InlineData("/hook", false)]
    public void An_address_is_taken_only_outside(string address, bool taken) => Assert.Equal(taken, Of("Production").IsTaken(address));

    [Fact]
    public void A_developer_may_be_told_at_their_own_machine()
    {
        Assert.True(Of("Development").IsTaken("http://localhost:9000/hook"));
        Assert.False(Of("Development").IsTaken("http://h41.example/hook"));
    }

    private static PushAddress Of(string environment) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Environment"] = environment }).Build());
}
