using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace Conformance;

/// <summary>The function app with the orchestrations of the suite.</summary>
public static class ConformanceApp
{
    /// <summary>The app needs nothing but its functions.</summary>
    public static void Configure(IFunctionsWorkerApplicationBuilder app, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(configuration);
    }
}
