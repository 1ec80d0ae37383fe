using System.Net;
using System.Security.Cryptography;
using EGov.Exchange.Systems;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace EGov.Exchange.Tests.Systems;

/// <summary>A system calls from where it may, with the certificate that is registered, and not while it is stopped.</summary>
public sealed class SystemGateTests
{
    private const string Header = "X-Client-Certificate";
    private static readonly byte[] Certificate = [1, 2, 3];
    private static readonly string Thumbprint = Convert.ToHexStringLower(SHA256.HashData(Certificate));
    private static readonly ConnectedSystem Anywhere = new("x", "H41", new("x", [], []), "r", default, new([1]));

    [Theory]
    [InlineData("10.20.0.0/16", "10.20.255.1", true)]
    [InlineData("10.20.0.0/16", "10.21.0.1", false)]
    [InlineData("10.20.0.0/16", "::ffff:10.20.0.7", true)]
    [InlineData("10.20.0.0/16", "10.20.0.7:50312", true)]
    [InlineData("10.20.0.7", "10.20.0.7", true)]
    [InlineData("10.20.0.7", "10.20.0.8", false)]
    [InlineData("2001:db8::/32", "2001:db8::1", true)]
    [InlineData("2001:db8::/32", "[2001:db8::1]:443", true)]
    [InlineData("2001:db8::/32", "10.20.0.7", false)]
    [InlineData("0.0.0.0/0", "::1", false)]
    [InlineData("10.20.0.0/16", "10.20.0.7, 10.20.0.8", false)]
    [InlineData("10.20.0.0/16", "", false)]
    public void The_address_is_held_against_the_networks(string network, string address, bool admitted)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers["X-From"] = address;

        var refusal = GateOf().RefusalOf(Anywhere with { Settings = Anywhere.Settings with { Addresses = [network] } }, http);

        Assert.Equal(admitted ? null : "EXCHANGE-4206", refusal?.Definition.Code);
    }

    [Fact]
    public void Without_a_front_door_the_connections_own_address_counts()
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.7");
        http.Request.Headers["X-From"] = "10.20.0.7";
        var gate = new SystemGate(new ClientAddress(new ConfigurationBuilder().Build()), new ConfigurationBuilder().Build());

        Assert.NotNull(gate.RefusalOf(Anywhere with { Settings = Anywhere.Settings with { Addresses = ["10.20.0.0/16"] } }, http));
        Assert.Null(gate.RefusalOf(Anywhere with { Settings = Anywhere.Settings with { Addresses = ["192.0.2.0/24"] } }, http));
    }

    [Fact]
    public void A_certificate_is_known_by_its_digest_whichever_way_the_front_door_tells_it()
    {
        var bound = Anywhere with { Settings = Anywhere.Settings with { Certificates = [Thumbprint] } };

        Assert.Null(GateOf().RefusalOf(bound, Showing(Thumbprint)));
        Assert.Null(GateOf().RefusalOf(bound, Showing(string.Join(':', Thumbprint.ToUpperInvariant().Chunk(2).Select(pair => new string(pair))))));
        Assert.Null(GateOf().RefusalOf(bound, Showing(Convert.ToBase64String(Certificate))));
        Assert.Equal("EXCHANGE-4207", GateOf().RefusalOf(bound, Showing(Convert.ToBase64String([1, 2, 4])))?.Definition.Code);
        Assert.Equal("EXCHANGE-4207", GateOf().RefusalOf(bound, Showing("no certificate"))?.Definition.Code);
        Assert.Equal("EXCHANGE-4207", GateOf().RefusalOf(bound, new DefaultHttpContext())?.Definition.Code);
    }

    [Fact]
    public void Where_no_front_door_tells_certificates_nobody_passes_who_needs_one()
    {
        var gate = new SystemGate(new ClientAddress(new ConfigurationBuilder().Build()), new ConfigurationBuilder().Build());

        Assert.NotNull(gate.RefusalOf(Anywhere with { Settings = Anywhere.Settings with { Certificates = [Thumbprint] } }, Showing(Thumbprint)));
    }

    [Fact]
    public void A_stopped_system_passes_nowhere() =>
        Assert.Equal("EXCHANGE-4205", GateOf().RefusalOf(Anywhere with { IsDisabled = true }, new DefaultHttpContext())?.Definition.Code);

    private static DefaultHttpContext Showing(string told)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers[Header] = told;
        return http;
    }

    private static SystemGate GateOf()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            [ClientAddress.HeaderSetting] = "X-From",
            [SystemGate.CertificateHeaderSetting] = Header,
        }).Build();
        return new SystemGate(new ClientAddress(configuration), configuration);
    }
}
