namespace Microsoft.Azure.Functions.Worker.Converters;

/// <summary>Stands for the worker's converter interface, which no function here implements: it stays internal.</summary>
internal interface IInputConverter;
