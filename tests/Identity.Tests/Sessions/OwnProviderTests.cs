using EGov.Identity.Sessions;
using EGov.Identity.Tests.Mandates;
using EGov.Platform.Access;

namespace EGov.Identity.Tests.Sessions;

/// <summary>On one machine the apps ask the provider of their own host, on whatever port the system gave it.</summary>
public sealed class OwnProviderTests
{
    [Fact]
    public async Task Sessions_that_end_are_heard_of_at_the_hosts_own_port()
    {
        await using var host = await PartiesHost.StartAsync();
        var provider = host.Service<IIdentityProvider>();
        Assert.Empty(await provider.EndedSessionsAsync(default));

        await host.Service<EndedSessions>().AddAsync("s1", default);

        Assert.Equal(["s1"], await provider.EndedSessionsAsync(default));
    }
}
