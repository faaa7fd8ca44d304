// Tells a browser that is older than the pages are built for, where they may not even begin; written for the oldest there are.
(function () {
  var modules = 'noModule' in document.createElement('script');
  var boxes = window.CSS && window.CSS.supports && window.CSS.supports('container-type', 'inline-size');
  if (modules && boxes && Array.prototype.findLast) return;
  var told = document.createElement('p');
  told.setAttribute('role', 'alert');
  told.style.cssText = 'margin:0;padding:16px;background:#fff3cd;color:#3d2f00;font:16px/1.5 sans-serif';
  told.appendChild(
    document.createTextNode(
      'Trình duyệt này đã cũ, Trình Ký có thể không mở được hoặc chạy không đúng. Hãy dùng Chrome, Edge hoặc Cốc Cốc từ bản 109, ' +
        'Firefox từ bản 115, Safari từ bản 16. Chữ đã giữ trên máy này vẫn còn nguyên.',
    ),
  );
  document.body.insertBefore(told, document.body.firstChild);
})();
