using EGov.Portal.Tests.Api;
using EmbeddedFunctions.Fuzz.Tests.Fuzzing;
using Xunit.Abstractions;

namespace EmbeddedFunctions.Fuzz.Tests.Portal;

public sealed class PortalFuzz(ITestOutputHelper output)
{
    [Fact]
    public void Whatever_the_portal_is_asked_it_answers_by_its_rules_and_leaves_nothing_half_done() => Fuzzer.Check(
        output,
        PortalCalls.All,
        runs: 6,
        async calls =>
        {
            await using var portal = await PortalHost.StartAsync();
            using var play = new PortalPlay(portal);
            foreach (var call in calls)
            {
                await play.DoAsync(call);
            }

            await play.RequireWholeAsync();
        });
}
