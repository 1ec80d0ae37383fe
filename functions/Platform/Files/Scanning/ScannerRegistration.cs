using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Platform.Files.Scanning;

/// <summary>Which scanners an app has.</summary>
internal static class ScannerRegistration
{
    /// <summary>The structure scanner always, clamd where its address is set.</summary>
    internal static void AddScanners(this IServiceCollection services, IConfiguration configuration)
    {
        var address = configuration[ClamdAddress.Setting] is { Length: > 0 } setting ? ClamdAddress.Parse(setting) : null;
        services.AddSingleton<IFileScanner>(provider => address is null
            ? new StructureScanner()
            : new ScannerChain(new StructureScanner(), ActivatorUtilities.CreateInstance<ClamdScanner>(provider, address)));
    }
}
