@description('The page on which operators see how the apps are.')
param location string
param tags object
param workspace string

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'operations')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'EGov: operations'
    category: 'workbook'
    sourceId: workspace
    version: '1.0'
    serializedData: string(loadJsonContent('../workbook.json'))
  }
}
