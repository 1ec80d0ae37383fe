using System.Text.Json;
using EmbeddedFunctions.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EmbeddedFunctions.Invocation;

/// <summary>How an app reads the JSON of its triggers: the <see cref="JsonSerializerOptions"/> that it configures, as in the official worker.</summary>
internal static class AppJson
{
    internal static JsonSerializerOptions Of(AppReplica replica) =>
        replica.Services.GetRequiredService<IOptions<JsonSerializerOptions>>().Value;
}
